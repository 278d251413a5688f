import type { Ref } from 'react';
import { useWords } from '../../state/language.ts';
import { type FieldErrors, stepOfField } from './report_errors.ts';
import { reportWords } from './report_words.ts';

interface ErrorSummaryProps {
  errors: FieldErrors;
  /** Takes the focus when sending has failed. */
  ref: Ref<HTMLDivElement>;
  onStep: (step: 'vad' | 'var') => void;
}

/** Everything that stopped the report, in one place, with the way to each. Nothing when nothing did. */
export function ErrorSummary({ errors, ref, onStep }: ErrorSummaryProps) {
  const words = useWords(reportWords);
  const rows = Object.entries(errors);
  if (rows.length === 0) return null;
  return (
    <div ref={ref} className="notice notice-error" role="alert" tabIndex={-1}>
      <strong>{words.errorSummary}</strong>
      <ul className="error-list">
        {rows.map(([field, text]) => {
          const step = stepOfField(field);
          return (
            <li key={field}>
              {text}{' '}
              {field !== '' && step !== 'nar' && (
                <button type="button" className="button-link" onClick={() => onStep(step)}>
                  {words.change}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="small">{words.nothingLost}</p>
    </div>
  );
}
