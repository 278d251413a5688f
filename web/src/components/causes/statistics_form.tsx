import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { GuardedTextField } from '../guarded_text_field.tsx';
import { causeWords } from './cause_words.ts';

interface StatisticsFormProps {
  busy: boolean;
  onSave(written: { statement: string; source: string; confirmedFinds: ConfirmedFind[] }): void;
  onCancel(): void;
}

/** A figure in words with where it comes from. What is typed stays when it is refused. */
export function StatisticsForm({ busy, onSave, onCancel }: StatisticsFormProps) {
  const words = useWords(causeWords);
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [written, setWritten] = useState({ statement: '', source: '' });
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const save = () => {
    const gaps = Object.entries(written)
      .filter(([, text]) => text.trim() === '')
      .map(([field]) => [field, words.missing]);
    const found = { ...Object.fromEntries(gaps), ...guardErrors(written, confirmed, language) };
    setErrors(found);
    const first = Object.keys(found)[0];
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else onSave({ ...written, confirmedFinds: confirmed });
  };
  return (
    <form
      ref={form}
      className="evidence-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <GuardedTextField
        field="statement"
        label={words.statement}
        hint={words.statementHint}
        multiline
        value={written.statement}
        onChange={(statement) => setWritten({ ...written, statement })}
        error={errors.statement}
        maxLength={LIMITS.evidenceStatementCharacters}
        confirmed={confirmed}
        onConfirm={setConfirmed}
      />
      <GuardedTextField
        field="source"
        label={words.source}
        hint={words.sourceHint}
        value={written.source}
        onChange={(source) => setWritten({ ...written, source })}
        error={errors.source}
        maxLength={LIMITS.evidenceSourceCharacters}
        confirmed={confirmed}
        onConfirm={setConfirmed}
      />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={busy}>
          {words.saveEvidence}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
