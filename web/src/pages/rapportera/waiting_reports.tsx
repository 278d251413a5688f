import './own_reports.css';
import type { Problem } from '@lagesbild/shared/schemas/common.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useState } from 'react';
import { CategoryMark } from '../../components/category_mark.tsx';
import type { QueueEntry } from '../../offline/queue_entry.ts';
import { putBack, takeEntry } from '../../offline/take_entry.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { useDraftWords } from './draft_words.ts';
import { outlineOf } from './queue_report.ts';
import { draftOfRefused } from './report_desk.ts';
import type { ReportDraft } from './report_draft.ts';
import { serverErrors } from './report_errors.ts';
import { reportWords } from './report_words.ts';

interface WaitingReportsProps {
  queue: readonly QueueEntry[];
  categories: readonly Category[];
  onTakeUp: (draft: ReportDraft) => void;
}

/** What has not reached the server yet, and what it did not take: to correct or leave out. Nothing when all is sent. */
export function WaitingReports({ queue, categories, onTakeUp }: WaitingReportsProps) {
  const words = useWords(reportWords);
  const [discarded, setDiscarded] = useState<QueueEntry | null>(null);
  const waiting = queue.filter(({ state }) => state !== 'received');
  if (waiting.length === 0 && !discarded) return null;
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting(waiting.length)}</h2>
      <ul className="own-reports">
        {waiting.map((entry) => (
          <WaitingReport
            key={entry.id}
            entry={entry}
            categories={categories}
            onTakeUp={onTakeUp}
            onDiscard={setDiscarded}
          />
        ))}
      </ul>
      {discarded && (
        <p className="row" role="status">
          {words.discarded}
          <button
            type="button"
            className="button-link"
            onClick={() => void putBack(discarded).then(() => setDiscarded(null))}
          >
            {words.undo}
          </button>
        </p>
      )}
    </section>
  );
}

interface WaitingReportProps extends Omit<WaitingReportsProps, 'queue'> {
  entry: QueueEntry;
  onDiscard: (entry: QueueEntry) => void;
}

function WaitingReport({ entry, categories, onTakeUp, onDiscard }: WaitingReportProps) {
  const words = useWords(reportWords);
  const { timeZone } = useCurrentMunicipality().municipality;
  const { what, where, when, top } = useDraftWords(categories, timeZone)(outlineOf(entry));
  const { state, refusal } = entry;
  const details = refusal?.errors as { detail: string }[] | undefined;
  return (
    <li className="own-report" data-state={state}>
      {top && <CategoryMark category={top} />}
      <div className="own-report-text">
        <strong>{what}</strong>
        <span className="muted small">{when ? `${where} · ${when}` : where}</span>
        {refusal && (
          <span className="own-report-note">
            <b>{refusal.title}.</b> {details?.map(({ detail }) => detail).join(' ') || refusal.detail}
          </span>
        )}
        {state !== 'sending' && (
          <span className="row">
            {entry.form !== null && (
              <button
                type="button"
                className="button-link"
                onClick={() => void takeEntry(entry, (taken) => onTakeUp(draftToCorrect(taken)))}
              >
                {state === 'refused' ? words.correct : words.change}
                <span className="visually-hidden"> {what}</span>
              </button>
            )}
            <button type="button" className="button-link" onClick={() => void takeEntry(entry, onDiscard)}>
              {words.leaveOut}
              <span className="visually-hidden"> {what}</span>
            </button>
          </span>
        )}
      </div>
      <span className={`badge queue-${state}`}>{words.states[state]}</span>
    </li>
  );
}

/** The form with everything the reporter wrote and why it came back; what the server holds already is corrected there. */
function draftToCorrect({ form, refusal }: QueueEntry): ReportDraft {
  const isConflict = refusal?.code === 'conflicting_id';
  const stored = isConflict ? (refusal?.stored as Incident | null) : null;
  const trouble = refusal ? serverErrors(refusal as unknown as Problem) : {};
  if (stored?.isOwn) return { ...draftOfRefused(form, false), original: stored, trouble };
  return { ...draftOfRefused(form, isConflict), trouble };
}
