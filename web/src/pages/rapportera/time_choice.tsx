import { ERROR_CODES } from '@lagesbild/shared/domain/error_codes.ts';
import { chipLabel, reportTimeLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import { ownReportTime, REPORT_CHIPS, reportChipTime } from '@lagesbild/shared/time/report_chips.ts';
import { epochToLocal } from '@lagesbild/shared/time/zone.ts';
import { useId, useState } from 'react';
import { FieldError } from '../../components/field_error.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import type { ReportDraft, TimeChoice } from './report_draft.ts';
import { reportWords } from './report_words.ts';

interface TimeChoiceProps {
  draft: ReportDraft;
  timeZone: string;
  onChange: (change: Partial<ReportDraft>) => void;
}

/** When: one press on a chip, or "från – till". What a chip meant is fixed when it is pressed. */
export function TimeChips({ draft, timeZone, onChange }: TimeChoiceProps) {
  const words = useWords(reportWords);
  const language = useLanguage();
  // the chips' names follow the clock of when the step was opened, so that none changes under the thumb
  const [opened] = useState(serverTime);
  const chip = (choice: TimeChoice, label: string, change: () => Partial<ReportDraft>) => (
    <button
      key={choice}
      type="button"
      className="chip chip-large"
      aria-pressed={draft.timeChoice === choice}
      onClick={() => onChange({ ...change(), timeChoice: choice })}
    >
      {label}
    </button>
  );
  return (
    <div className="stack">
      <div className="chips">
        {draft.timeChoice === 'kept' || draft.original
          ? chip('kept', words.kept, () => ({ time: keptTime(draft) }))
          : null}
        {REPORT_CHIPS.map((name) =>
          chip(name, chipLabel(reportChipTime(name, opened, timeZone), language), () => ({
            time: reportChipTime(name, serverTime(), timeZone).time,
          })),
        )}
        {chip('own', words.own, () => ownTime(draft.ownFrom, draft.ownTo, timeZone))}
        {chip('unknown', words.unknownTime, () => ({ time: null, noticedAt: serverTime() }))}
      </div>
      {draft.timeChoice === 'own' && <OwnTime draft={draft} timeZone={timeZone} onChange={onChange} />}
      {draft.time && draft.timeChoice !== 'own' && (
        <p className="muted" role="status">
          {reportTimeLabel(draft.time, serverTime(), timeZone, language)}
        </p>
      )}
    </div>
  );
}

const keptTime = ({ original, time }: ReportDraft) => {
  if (!original?.occurredFrom) return time;
  const from = Date.parse(original.occurredFrom);
  return original.occurredTo
    ? { kind: 'span' as const, from, to: Date.parse(original.occurredTo) }
    : { kind: 'exact' as const, from };
};

function ownTime(from: string, to: string, timeZone: string): Pick<ReportDraft, 'time'> {
  const time = ownReportTime(from, to, serverTime(), timeZone);
  return { time: typeof time === 'string' ? null : time };
}

function OwnTime({ draft, timeZone, onChange }: TimeChoiceProps) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const id = useId();
  const now = serverTime();
  const latest = epochToLocal(now, timeZone);
  const outcome = ownReportTime(draft.ownFrom, draft.ownTo, now, timeZone);
  // nothing is wrong with a field that nobody has filled in yet
  const error = typeof outcome === 'string' && draft.ownFrom !== '' ? outcome : null;
  const set = (change: { ownFrom?: string; ownTo?: string }) => {
    const { ownFrom, ownTo } = { ownFrom: draft.ownFrom, ownTo: draft.ownTo, ...change };
    onChange({ ownFrom, ownTo, ...ownTime(ownFrom, ownTo, timeZone) });
  };
  return (
    <fieldset className="own-time" aria-describedby={`${id}-error`}>
      <legend className="visually-hidden">{words.own}</legend>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-from`}>
          {words.from}
        </label>
        <input
          id={`${id}-from`}
          type="datetime-local"
          className="input"
          max={latest}
          value={draft.ownFrom}
          aria-invalid={(error !== null && error !== 'time_reversed') || undefined}
          onChange={(event) => set({ ownFrom: event.currentTarget.value })}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-to`}>
          {words.to}
        </label>
        <input
          id={`${id}-to`}
          type="datetime-local"
          className="input"
          value={draft.ownTo}
          aria-invalid={error === 'time_reversed' || undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => set({ ownTo: event.currentTarget.value })}
        />
        <span id={`${id}-hint`} className="field-hint">
          {words.toHint}
        </span>
      </div>
      <FieldError id={`${id}-error`}>{error && ERROR_CODES[error][language]}</FieldError>
    </fieldset>
  );
}
