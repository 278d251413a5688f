import type { ReactNode } from 'react';
import { PageHeading } from '../../components/page_heading.tsx';
import { useWords } from '../../state/language.ts';
import { reportWords } from './report_words.ts';

interface StepFrameProps {
  /** 1–3; null for what comes after the form. */
  number: number | null;
  title: string;
  onBack?: (() => void) | undefined;
  /** Beside the title: accuracy, a badge. */
  aside?: ReactNode;
  /** What the thumb reaches, always on screen. */
  footer?: ReactNode;
  children: ReactNode;
}

/** One step of the form: how far, what is asked, the answer, and the button under the thumb. On every step: ring 112. */
export function StepFrame({ number, title, onBack, aside, footer, children }: StepFrameProps) {
  const words = useWords(reportWords);
  return (
    <div className="report">
      <div className="report-top">
        {number !== null && (
          <div className="report-progress" aria-hidden="true">
            {[1, 2, 3].map((step) => (
              <span key={step} data-done={step <= number || undefined} />
            ))}
          </div>
        )}
        <div className="report-title">
          {onBack && (
            <button type="button" className="button button-quiet report-back" onClick={onBack}>
              <span className="visually-hidden">{words.back}</span>
              <svg viewBox="0 0 12 20" aria-hidden="true">
                <path d="M10 2 2 10l8 8" />
              </svg>
            </button>
          )}
          <PageHeading title={title}>
            {title}
            {number !== null && <span className="visually-hidden">. {words.step(number)}</span>}
          </PageHeading>
          {aside && <div className="push-end">{aside}</div>}
        </div>
      </div>
      <div className="report-body">{children}</div>
      <div className="report-footer">
        {footer}
        <p className="report-emergency">
          <a href="tel:112">{words.emergency}</a>
        </p>
      </div>
    </div>
  );
}
