import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { type FormEvent, useEffect, useId, useRef } from 'react';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { ConflictNotice } from './conflict_notice.tsx';
import type { FactField } from './facts.ts';
import { InputField } from './line_form.tsx';
import { meetingWords } from './meeting_words.ts';
import { type FactsForm as Form, LABELS } from './use_facts_form.ts';

/** Date, time, place and registry number of a meeting, for who leads it. */
export function FactsForm({ form }: { form: Form }) {
  const words = useWords(meetingWords);
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const { values, errors, confirmed, onConfirm, isFresh } = form;
  useEffect(() => {
    if (isFresh) element.current?.querySelector('input')?.focus();
  }, [isFresh]);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    form.submit();
  };
  // an error that has come is gone to, once it stands beside its field
  const firstError = Object.values(errors)[0];
  useEffect(() => {
    if (firstError) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [firstError]);
  if (!values) return null;
  const of = (field: FactField) => ({
    label: words[LABELS[field]],
    value: values[field] ?? '',
    onChange: (value: string) => form.set(field, value),
    error: errors[field],
  });
  const guard = { confirmed, onConfirm };
  return (
    <form
      ref={element}
      className="card agenda-item facts-form"
      aria-labelledby={id}
      onSubmit={submit}
      noValidate
    >
      <h2 id={id}>{words.facts}</h2>
      <ProblemNotice error={form.problem} onRetry={submit} />
      {form.conflict && <FactsTrouble conflict={form.conflict} />}
      <div className="facts-fields">
        <InputField type="date" {...of('heldOn')} />
        <InputField type="time" {...of('startsAt')} />
        <GuardedTextField
          field="placeName"
          maxLength={LIMITS.meetingPlaceCharacters}
          {...of('place')}
          {...guard}
        />
        <GuardedTextField
          field="registryNumber"
          hint={words.registryHint}
          maxLength={LIMITS.registryNumberCharacters}
          {...of('registryNumber')}
          {...guard}
        />
      </div>
      <div className="row line-form-buttons">
        <button type="submit" className="button button-primary" disabled={form.busy}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={form.close}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function FactsTrouble({
  conflict: { fields, stored, typed, keepMine, keepTheirs },
}: {
  conflict: NonNullable<Form['conflict']>;
}) {
  const words = useWords(meetingWords);
  const language = useLanguage();
  const say = (field: FactField, value: string) => {
    const text = value === '' ? words.nothing : field === 'heldOn' ? dayLabel(value, language) : value;
    return `${words[LABELS[field]]}: ${text}`;
  };
  const said = (facts: Record<FactField, string>) =>
    Object.fromEntries(fields.map((field) => [field, say(field, facts[field])]));
  return (
    <ConflictNotice
      title={words.conflict}
      stands={said(stored)}
      yours={said(typed)}
      onMine={keepMine}
      onTheirs={keepTheirs}
    />
  );
}
