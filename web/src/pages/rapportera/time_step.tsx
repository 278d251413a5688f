import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useOnline } from '../../state/online.ts';
import { DetailsFields } from './details_fields.tsx';
import { ErrorSummary } from './error_summary.tsx';
import type { ReportDesk } from './report_desk.ts';
import { hasTime, type ReportDraft } from './report_draft.ts';
import { ReportSummary } from './report_summary.tsx';
import { reportWords } from './report_words.ts';
import { RoundList } from './round_list.tsx';
import { StepFrame } from './step_frame.tsx';
import { TimeChips } from './time_choice.tsx';
import { type Sent, useSendReport } from './use_send_report.ts';

interface TimeStepProps {
  desk: ReportDesk;
  categories: readonly Category[];
  onChange: (change: Partial<ReportDraft>) => void;
  onDesk: (change: (desk: ReportDesk) => ReportDesk) => void;
  onStep: (step: 'vad' | 'var') => void;
  onSent: (sent: Sent) => void;
  onAddAnother: () => void;
  onCancelCorrection: () => void;
}

/** When, anything more, and Skicka. The last step holds everything that is about to be sent. */
export default function TimeStep({
  desk,
  categories,
  onChange,
  onDesk,
  onStep,
  onSent,
  onAddAnother,
  onCancelCorrection,
}: TimeStepProps) {
  const { draft, round } = desk;
  const words = useWords(reportWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { timeZone } = municipality;
  const online = useOnline();
  const { send, check, isSending, errors: sendErrors } = useSendReport();
  const [timeMissing, setTimeMissing] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const told = { ...draft.trouble, ...sendErrors };
  const errors = timeMissing && !hasTime(draft) ? { ...told, occurredFrom: words.chooseTime } : told;
  const failed = Object.keys(errors).length > 0;
  // a new failure takes the reader to what went wrong
  useEffect(() => {
    if (failed && !isSending) summary.current?.focus();
  }, [failed, isSending]);

  /** Nothing goes on without a time. */
  const isTimed = () => {
    setTimeMissing(!hasTime(draft));
    return hasTime(draft);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isTimed()) return;
    onChange({ trouble: {} });
    const sent = await send(draft, round);
    if (sent) onSent(sent);
  };
  const addAnother = () => {
    if (isTimed() && check(draft)) onAddAnother();
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
        aside={!online && <span className="badge badge-count">{words.noSignal}</span>}
        footer={
          <>
            <button type="submit" className="button button-primary button-large" disabled={isSending}>
              {isSending
                ? words.sending
                : draft.original
                  ? words.saveChange
                  : round.length > 0
                    ? words.sendAll(round.length + 1)
                    : words.send}
            </button>
            {!draft.original && (
              <button type="button" className="button button-quiet" disabled={isSending} onClick={addAnother}>
                {words.addAnother}
              </button>
            )}
          </>
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
          {!draft.original && <RoundList desk={desk} categories={categories} onDesk={onDesk} />}
        </div>
      </StepFrame>
    </form>
  );
}
