import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { DetailsFields } from './details_fields.tsx';
import { ErrorSummary } from './error_summary.tsx';
import { hasTime, type ReportDraft } from './report_draft.ts';
import { ReportSummary } from './report_summary.tsx';
import { reportWords } from './report_words.ts';
import { StepFrame } from './step_frame.tsx';
import { TimeChips } from './time_choice.tsx';
import { useSendReport } from './use_send_report.ts';

interface TimeStepProps {
  draft: ReportDraft;
  categories: readonly Category[];
  onChange: (change: Partial<ReportDraft>) => void;
  onStep: (step: 'vad' | 'var') => void;
  onSent: (incident: Incident) => void;
  onCancelCorrection: () => void;
}

/** When, anything more, and Skicka. The last step holds everything that is about to be sent. */
export default function TimeStep({
  draft,
  categories,
  onChange,
  onStep,
  onSent,
  onCancelCorrection,
}: TimeStepProps) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { timeZone } = municipality;
  const { send, isSending, errors: sendErrors } = useSendReport(municipality.code);
  const [timeMissing, setTimeMissing] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const errors =
    timeMissing && !hasTime(draft) ? { ...sendErrors, occurredFrom: words.chooseTime } : sendErrors;
  const failed = Object.keys(errors).length > 0;
  // a new failure takes the reader to what went wrong
  useEffect(() => {
    if (failed && !isSending) summary.current?.focus();
  }, [failed, isSending]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTimeMissing(!hasTime(draft));
    if (!hasTime(draft)) return;
    const incident = await send(draft);
    if (incident) onSent(incident);
  };
  const subcategories = categories.filter(
    (category) => category.active && category.parentCode === draft.categoryCode,
  );
  const { subcategoryCode, severity, immediateStep, text } = draft.details;
  const saysMore = Boolean(subcategoryCode || severity || immediateStep || text);

  return (
    <form className="report-form" onSubmit={(event) => void submit(event)} noValidate>
      <StepFrame
        number={3}
        title={words.when}
        onBack={() => onStep('var')}
        footer={
          <button type="submit" className="button button-primary button-large" disabled={isSending}>
            {isSending ? words.sending : draft.original ? words.saveChange : words.send}
          </button>
        }
      >
        <div className="stack report-answers">
          {draft.original && (
            <div className="notice">
              <p>{words.correcting}</p>
              <button type="button" className="button-link" onClick={onCancelCorrection}>
                {words.cancelCorrection}
              </button>
            </div>
          )}
          <ErrorSummary ref={summary} errors={errors} onStep={onStep} />
          <TimeChips draft={draft} timeZone={timeZone} onChange={onChange} />
          <details className="report-details" open={saysMore || undefined}>
            <summary>
              {words.somethingMore} <span className="muted">({words.optional})</span>
            </summary>
            <DetailsFields
              details={draft.details}
              subcategories={subcategories}
              errors={errors}
              onChange={(details) => onChange({ details })}
            />
          </details>
          <section aria-label={words.summary} lang={language}>
            <ReportSummary draft={draft} categories={categories} timeZone={timeZone} onChange={onStep} />
          </section>
        </div>
      </StepFrame>
    </form>
  );
}
