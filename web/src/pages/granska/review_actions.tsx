import './review_actions.css';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { REVIEW_TRANSITIONS, type ReviewAction } from '@lagesbild/shared/domain/statuses.ts';
import { REVIEW_ACTION_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { TextField } from '../../components/text_field.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useEscape } from '../../state/use_escape.ts';
import { MergeChoice } from './merge_choice.tsx';
import { reviewWords } from './review_words.ts';
import type { SimilarIncident } from './similar_incidents.ts';
import { shortcutsChoice } from './use_review_keys.ts';

/** The decisions that are made here, in the order of the buttons, with their keys. */
const DECISIONS = [
  ['accept', 'g'],
  ['return', 'l'],
  ['reject', 'a'],
  ['merge', 's'],
] as const satisfies readonly (readonly [ReviewAction, string])[];
export type Decision = (typeof DECISIONS)[number][0];

interface ReviewActionsProps {
  incident: Incident;
  categories: readonly Category[];
  similar: readonly SimilarIncident[] | undefined;
  /** The decision whose reason or target is being filled in. */
  open: Decision | null;
  busy: boolean;
  onOpen: (decision: Decision | null) => void;
  onDecide: (action: ReviewAction, extra?: { note?: string; mergeInto?: string }) => void;
}

/** Godkänn, lämna tillbaka, avslå, slå ihop: the ones that need no words act at once, the others ask for them first. */
export function ReviewActions({
  incident,
  categories,
  similar,
  open,
  busy,
  onOpen,
  onDecide,
}: ReviewActionsProps) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const hasKeys = shortcutsChoice.use() === 'on';
  const allowed = (action: ReviewAction) => REVIEW_TRANSITIONS[action].from.includes(incident.status);
  const decisions = DECISIONS.filter(([action]) => allowed(action));
  return (
    <section className="review-actions" aria-label={words.actions}>
      {open !== null && allowed(open) && (
        <DecisionForm
          key={`${incident.id} ${open}`}
          decision={open}
          similar={similar}
          categories={categories}
          busy={busy}
          onCancel={() => onOpen(null)}
          onDecide={onDecide}
        />
      )}
      <div className="review-buttons">
        {decisions.map(([action, key]) => (
          <button
            key={action}
            type="button"
            className={action === 'accept' ? 'button button-primary' : 'button'}
            aria-keyshortcuts={hasKeys ? key : undefined}
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
        {incident.status !== 'new' && allowed('reopen') && (
          <button type="button" className="button" disabled={busy} onClick={() => onDecide('reopen')}>
            {words.reopen}
          </button>
        )}
      </div>
    </section>
  );
}

interface DecisionFormProps {
  decision: Decision;
  categories: readonly Category[];
  similar: readonly SimilarIncident[] | undefined;
  busy: boolean;
  onCancel: () => void;
  onDecide: ReviewActionsProps['onDecide'];
}

function DecisionForm({ decision, categories, similar, busy, onCancel, onDecide }: DecisionFormProps) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [note, setNote] = useState('');
  const [target, setTarget] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const { reasonRequired, targetRequired } = REVIEW_TRANSITIONS[decision];
  useEscape(true, onCancel);
  // pressed a key or a button: the next thing is to write or to choose
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const incomplete = (reasonRequired && note.trim() === '') || (targetRequired && target === null);
    setMissing(incomplete);
    if (incomplete) form.current?.querySelector<HTMLElement>('textarea, input')?.focus();
    else
      onDecide(decision, { ...(note.trim() && { note: note.trim() }), ...(target && { mergeInto: target }) });
  };
  return (
    <form ref={form} className="review-form" onSubmit={submit} noValidate>
      {reasonRequired && (
        <TextField
          name="note"
          label={decision === 'return' ? words.reasonReturn : words.reasonReject}
          hint={words.reasonHint}
          error={missing ? words.reasonMissing : undefined}
          value={note}
          maxLength={LIMITS.reviewNoteCharacters}
          multiline
          onChange={setNote}
        />
      )}
      {targetRequired && (
        <MergeChoice
          similar={similar}
          categories={categories}
          chosen={target}
          error={missing ? words.mergeMissing : undefined}
          onChoose={setTarget}
        />
      )}
      <div className="row">
        <button
          type="submit"
          className="button button-primary"
          disabled={busy || (targetRequired && !similar?.length)}
        >
          {REVIEW_ACTION_LABELS[decision][language]}
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
