import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import type { SituationalPicture } from '@lagesbild/shared/schemas/situational_picture.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ProblemError } from '../../api/problem_error.ts';
import { useCorrect } from '../../api/situational_pictures.ts';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { recordRefusedFinds } from '../../state/refused_finds.ts';
import { periodWords } from './period_words.ts';

interface CorrectFormProps {
  picture: SituationalPicture;
  onCancel: () => void;
  onDone: (number: number) => void;
}

/** Why the figures are computed anew. What is written stays until it is taken. */
export function CorrectForm({ picture, onCancel, onDone }: CorrectFormProps) {
  const words = useWords(periodWords);
  const language = useLanguage();
  const { code } = useCurrentMunicipality().municipality;
  const correct = useCorrect(code, picture.id);
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [wrong, setWrong] = useState<string | undefined>();
  const form = useRef<HTMLFormElement>(null);
  const focusReason = () => form.current?.querySelector('textarea')?.focus();
  useEffect(focusReason, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = reason.trim();
    const found =
      text === ''
        ? words.reasonMissing
        : text.length > LIMITS.pictureReasonCharacters
          ? words.tooLong(text.length, LIMITS.pictureReasonCharacters)
          : guardErrors({ reason: text }, confirmed, language).reason;
    setWrong(found);
    if (found) return focusReason();
    correct.mutate(
      { version: picture.version, reason: text, confirmedFinds: confirmed },
      {
        onSuccess: ({ versions }) => onDone(versions[0]!.number),
        onError: (error) => error instanceof ProblemError && recordRefusedFinds(error.problem.errors),
      },
    );
  };
  return (
    <form ref={form} className="card picture-form" onSubmit={submit} noValidate>
      <p className="muted small">{words.correctHint}</p>
      <ProblemNotice error={correct.error} />
      <GuardedTextField
        field="reason"
        label={words.reason}
        value={reason}
        onChange={setReason}
        confirmed={confirmed}
        onConfirm={setConfirmed}
        error={wrong}
        maxLength={LIMITS.pictureReasonCharacters}
        multiline
      />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={correct.isPending}>
          {correct.isPending ? words.correcting : words.correct}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
