import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { PLANNED_EVENT_KINDS, type PlannedEventKind } from '@lagesbild/shared/domain/planned_events.ts';
import type { PlannedEvent, PlannedEventCreate } from '@lagesbild/shared/schemas/planned_event.ts';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { DayField } from './day_field.tsx';
import { plannedWords } from './planned_words.ts';

export type PlannedTerms = PlannedEventCreate;

interface PlannedFormProps {
  /** Null: a new one. */
  event: PlannedEvent | null;
  busy: boolean;
  error: unknown;
  onSave: (terms: PlannedTerms) => void;
  onCancel: () => void;
}

/** Kind, name, days, place and note. Everything typed stays when the answer is no. */
export function PlannedForm({ event, busy, error, onSave, onCancel }: PlannedFormProps) {
  const words = useWords(plannedWords);
  const language = useLanguage();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [own] = useState(() => event?.id ?? newIdentifier());
  const [kind, setKind] = useState<PlannedEventKind>(event?.kind ?? 'arrangement');
  const [name, setName] = useState(event?.name ?? '');
  const [placeName, setPlaceName] = useState(event?.placeName ?? '');
  const [fromDate, setFromDate] = useState(event?.fromDate ?? '');
  const [toDate, setToDate] = useState(event?.toDate ?? '');
  const [note, setNote] = useState(event?.note ?? '');
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const guard = { confirmed, onConfirm: setConfirmed };
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    const found: Record<string, string> = {
      ...guardErrors({ name, placeName, note }, confirmed, language),
      ...(name.trim() === '' && { name: words.nameMissing }),
      ...(fromDate === '' && { fromDate: words.dateMissing }),
      // one day is the usual: left empty, the last day is the first
      ...(fromDate !== '' && toDate !== '' && toDate < fromDate && { toDate: words.reversed }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus());
      return;
    }
    onSave({
      id: own,
      kind,
      name: name.trim(),
      placeName: placeName.trim() || null,
      fromDate,
      toDate: toDate || fromDate,
      note: note.trim() || null,
      confirmedFinds: confirmed,
    });
  };
  return (
    <form
      ref={form}
      className="card planned-form"
      aria-labelledby={`${id}-title`}
      onSubmit={submit}
      noValidate
    >
      <h3 id={`${id}-title`}>{event ? `${words.changeTitle} ${event.name}` : words.addTitle}</h3>
      {Object.keys(errors).length > 0 && (
        <div role="alert" tabIndex={-1} className="notice notice-error">
          <strong>{words.summary}</strong>
          <ul>
            {Object.entries(errors).map(([field, text]) => (
              <li key={field}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <ProblemNotice error={error} />
      <div className="planned-fields">
        <label className="field">
          <span className="field-label">{words.kind}</span>
          <select
            className="input"
            value={kind}
            onChange={({ target }) => setKind(target.value as PlannedEventKind)}
          >
            {PLANNED_EVENT_KINDS.map((value) => (
              <option key={value} value={value}>
                {words.kinds[value]}
              </option>
            ))}
          </select>
        </label>
        <GuardedTextField
          field="name"
          label={words.name}
          hint={words.nameHint}
          value={name}
          onChange={setName}
          error={errors.name}
          maxLength={LIMITS.plannedEventNameCharacters}
          {...guard}
        />
        <DayField label={words.fromDate} value={fromDate} error={errors.fromDate} onChange={setFromDate} />
        <DayField
          label={words.toDate}
          value={toDate}
          min={fromDate}
          error={errors.toDate}
          onChange={setToDate}
        />
        <GuardedTextField
          field="placeName"
          label={words.placeName}
          value={placeName}
          onChange={setPlaceName}
          error={errors.placeName}
          maxLength={LIMITS.placeNameCharacters}
          {...guard}
        />
      </div>
      <GuardedTextField
        field="note"
        label={words.note}
        value={note}
        onChange={setNote}
        error={errors.note}
        maxLength={LIMITS.plannedEventNoteCharacters}
        multiline
        {...guard}
      />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={busy}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
