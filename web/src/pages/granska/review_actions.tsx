import './review_actions.css';
import {
  type IncidentStatus,
  mayStillEdit,
  REVIEW_TRANSITIONS,
  type ReviewAction,
} from '@lagesbild/shared/domain/statuses.ts';
import { REVIEW_ACTION_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { correctWords } from './correct_words.ts';
import { type Reason, ReasonForm } from './reason_form.tsx';
import { reviewWords } from './review_words.ts';
import { shortcutsChoice } from './use_review_keys.ts';

/** The decisions that are made here, in the order of the buttons, with their keys. */
export const DECISIONS = [
  ['accept', 'a'],
  ['return', 'r'],
  ['reject', 'v'],
  ['merge', 'm'],
] as const satisfies readonly (readonly [ReviewAction, string])[];
type Decision = (typeof DECISIONS)[number][0];
/** What is open for a report: a decision that asks for more, or a correction. */
export type OpenPart = Exclude<Decision, 'accept'> | 'correct';

interface ReviewActionsProps {
  incident: Incident;
  /** The decision whose reason is being filled in. */
  open: OpenPart | null;
  busy: boolean;
  onOpen: (part: OpenPart | null) => void;
  onDecide: (action: ReviewAction, reason?: Reason) => void;
}

const allowed = (action: ReviewAction, status: IncidentStatus) =>
  REVIEW_TRANSITIONS[action].from.includes(status);

/** Godkänn, lämna tillbaka, avslå, slå ihop, rätta: what needs no words acts at once, the others ask for them first. */
export function ReviewActions({ incident, open, busy, onOpen, onDecide }: ReviewActionsProps) {
  const words = useWords(reviewWords);
  const { correct } = useWords(correctWords);
  const language = useLanguage();
  const hasKeys = shortcutsChoice.use() === 'on';
  const { status } = incident;
  const asking = open === 'return' || open === 'reject' ? open : null;
  return (
    <section className="review-actions" aria-label={words.actions}>
      {asking && allowed(asking, status) && (
        <ReasonForm
          key={`${incident.id} ${asking}`}
          decision={asking}
          busy={busy}
          onCancel={() => onOpen(null)}
          onDecide={(reason) => onDecide(asking, reason)}
        />
      )}
      <div className="review-buttons" hidden={asking !== null}>
        {DECISIONS.filter(([action]) => allowed(action, status)).map(([action, key]) => (
          <button
            key={action}
            type="button"
            className={action === 'accept' ? 'button button-primary' : 'button'}
            aria-expanded={action === 'accept' ? undefined : open === action}
            disabled={busy}
            onClick={() =>
              action === 'accept' ? onDecide('accept') : onOpen(open === action ? null : action)
            }
          >
            {REVIEW_ACTION_LABELS[action][language]}
            {hasKeys && (
              <span className="key" aria-hidden="true">
                {key}
              </span>
            )}
          </button>
        ))}
        {mayStillEdit(status, false, 'reviewer') && (
          <button
            type="button"
            className="button button-quiet"
            aria-expanded={open === 'correct'}
            disabled={busy}
            onClick={() => onOpen(open === 'correct' ? null : 'correct')}
          >
            {correct}
          </button>
        )}
        {status !== 'new' && allowed('reopen', status) && (
          <button type="button" className="button" disabled={busy} onClick={() => onDecide('reopen')}>
            {words.reopen}
          </button>
        )}
      </div>
    </section>
  );
}
