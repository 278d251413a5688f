import type { Import } from '@lagesbild/shared/schemas/import_job.ts';
import type { ReactNode } from 'react';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { IMPORT_STEPS, type ImportStep } from './import_steps.ts';
import { importWords } from './import_words.ts';
import { mappingWords } from './mapping_words.ts';
import { outcomeWords } from './outcome_words.ts';
import { RunButton } from './run_button.tsx';
import { useFormats } from './use_formats.ts';

interface WizardFrameProps {
  draft: Import;
  step: ImportStep;
  isPending: boolean;
  error: Error | null;
  onBack: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onStep: (step: ImportStep) => void;
  onDiscard: (() => void) | undefined;
  children: ReactNode;
}

/** One step: which file, how far, what is asked, and the way on and back. */
export function WizardFrame(props: WizardFrameProps) {
  const { draft, step, isPending, error, onBack, onNext, onStep, onDiscard, children } = props;
  const words = useWords(importWords);
  const { count } = useFormats();
  const title = useStepTitle(step);
  const number = IMPORT_STEPS.indexOf(step) + 1;
  return (
    <div className="page import">
      <div className="import-file">
        <span className="import-file-name">{draft.fileName}</span>
        <span className="muted">{words.rows(count(draft.profile?.rows ?? draft.rows))}</span>
        {onDiscard && (
          <button type="button" className="button-link push-end" onClick={onDiscard}>
            {words.discard}
          </button>
        )}
      </div>
      <nav aria-label={words.stepList}>
        <ol className="import-steps">
          {IMPORT_STEPS.map((one, index) => (
            <li key={one} data-done={index + 1 < number || undefined}>
              <button
                type="button"
                className="import-step"
                aria-current={one === step ? 'step' : undefined}
                disabled={!onDiscard || (index + 1 > number && !onNext)}
                onClick={() => onStep(one)}
              >
                <span className="import-step-number">{index + 1}</span>
                <span className="import-step-name">{words.steps[one]}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <PageHeading title={title}>
        {title}
        <span className="visually-hidden">. {words.stepOf(number, IMPORT_STEPS.length)}</span>
      </PageHeading>
      <ProblemNotice error={error} />
      <div className="import-body" aria-busy={isPending}>
        {children}
      </div>
      <div className="import-foot">
        {onBack && (
          <button type="button" className="button" onClick={onBack}>
            {words.back}
          </button>
        )}
        <span className="muted small import-pending" role="status">
          {isPending ? words.updating : ''}
        </span>
        {step === 'prov' ? (
          <RunButton draft={draft} isPending={isPending} />
        ) : (
          <button
            type="button"
            className="button button-primary push-end"
            disabled={!onNext || isPending}
            onClick={onNext}
          >
            {words.next}
          </button>
        )}
      </div>
    </div>
  );
}

function useStepTitle(step: ImportStep): string {
  const mapping = useWords(mappingWords);
  const outcome = useWords(outcomeWords);
  const titles: Record<ImportStep, string> = {
    kolumner: mapping.columnsTitle,
    kategorier: mapping.categoriesTitle,
    plats: mapping.placeTitle,
    tid: mapping.timeTitle,
    prov: outcome.checkTitle,
  };
  return titles[step];
}
