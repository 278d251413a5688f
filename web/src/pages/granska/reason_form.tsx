import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { REVIEW_ACTION_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import { REVIEW_REASONS } from '@lagesbild/shared/labels/review_reasons.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { useEscape } from '../../state/use_escape.ts';
import { reviewWords } from './review_words.ts';

/** Why, and what in those words is let stand though it looks like personal data. */
export interface Reason {
  note: string;
  confirmedFinds?: ConfirmedFind[];
}

interface ReasonFormProps {
  decision: 'return' | 'reject';
  busy: boolean;
  onCancel: () => void;
  onDecide: (reason: Reason) => void;
}

/** A reason to the reporter: common ones to pick, and own words. */
export function ReasonForm({ decision, busy, onCancel, onDecide }: ReasonFormProps) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [note, setNote] = useState('');
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [error, setError] = useState<string | undefined>();
  useEscape(true, onCancel);
  const focusNote = () => form.current?.querySelector('textarea')?.focus();
  // pressed a key or a button: the next thing is to write or to choose
  useEffect(focusNote, []);
  const has = (reason: string) => note.includes(reason);
  const toggle = (reason: string) => {
    const next = has(reason) ? note.replace(reason, '') : `${note.trimEnd()} ${reason}`;
    setNote(next.replace(/ {2,}/g, ' ').trim());
    focusNote();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = note.trim();
    const found =
      text === ''
        ? words.reasonMissing
        : text.length > LIMITS.reviewNoteCharacters
          ? words.reasonLong(text.length, LIMITS.reviewNoteCharacters)
          : guardErrors({ note: text }, confirmed, language).note;
    setError(found);
    if (found) focusNote();
    else onDecide({ note: text, ...(confirmed.length > 0 && { confirmedFinds: confirmed }) });
  };
  return (
    <form ref={form} className="review-form" onSubmit={submit} noValidate>
      <fieldset className="field">
        <legend className="field-label">{words.commonReasons}</legend>
        <div className="chips">
          {REVIEW_REASONS[decision].map((reason) => (
            <button
              key={reason.sv}
              type="button"
              className="chip reason-chip"
              aria-pressed={has(reason[language])}
              onClick={() => toggle(reason[language])}
            >
              {reason[language]}
            </button>
          ))}
        </div>
      </fieldset>
      <GuardedTextField
        field="note"
        confirmed={confirmed}
        onConfirm={setConfirmed}
        label={decision === 'return' ? words.reasonReturn : words.reasonReject}
        hint={words.reasonHint}
        error={error}
        value={note}
        maxLength={LIMITS.reviewNoteCharacters}
        multiline
        onChange={setNote}
      />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={busy}>
          {REVIEW_ACTION_LABELS[decision][language]}
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
