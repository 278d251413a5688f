import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import type { Minutes, MinutesSigner } from '@lagesbild/shared/schemas/minutes.ts';
import { type FormEvent, useId, useState } from 'react';
import { useChangeMinutes, useReopenMinutes, useSignMinutes } from '../../api/minutes.ts';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { minutesWords } from './minutes_words.ts';

interface SigningProps {
  code: string;
  meetingId: string;
  minutes: Minutes;
}

const titleOf = ({ organization, role, name }: MinutesSigner) =>
  [organization, role, name].filter(Boolean).join(', ');

/** Two who sign, and the registry number; for who leads the meeting. */
export function SignerForm({ code, meetingId, minutes }: SigningProps) {
  const words = useWords(minutesWords);
  const change = useChangeMinutes(code, meetingId);
  const [chosen, setChosen] = useState<string[]>(minutes.signers.map(({ userId }) => userId));
  // what is not typed here stays as it stands: the meeting's own form sets it as well
  const [typed, setTyped] = useState<string | null>(null);
  const registry = typed ?? minutes.content.meeting.registryNumber ?? '';
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [first = '', second = ''] = chosen;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const both = [first, second].filter(Boolean);
    change.mutate({
      version: minutes.version,
      ...(both.length !== 1 && { signerIds: both as [string, string] }),
      ...(typed !== null && { registryNumber: typed.trim() || null }),
      confirmedFinds: confirmed,
    });
  };
  return (
    <form className="minutes-form" onSubmit={submit}>
      <SignerField
        label={words.first}
        value={first}
        candidates={minutes.candidates.filter(({ userId }) => userId !== second)}
        onChange={(userId) => setChosen([userId, second])}
      />
      <SignerField
        label={words.second}
        value={second}
        candidates={minutes.candidates.filter(({ userId }) => userId !== first)}
        onChange={(userId) => setChosen([first, userId])}
      />
      <GuardedTextField
        field="registryNumber"
        label={words.registry}
        hint={words.registryHint}
        value={registry}
        onChange={setTyped}
        maxLength={LIMITS.registryNumberCharacters}
        confirmed={confirmed}
        onConfirm={setConfirmed}
      />
      <ProblemNotice error={change.error} />
      <div className="row">
        <button
          type="submit"
          className="button"
          disabled={change.isPending || (first === '') !== (second === '')}
        >
          {words.save}
        </button>
      </div>
    </form>
  );
}

interface SignerFieldProps {
  label: string;
  value: string;
  candidates: readonly MinutesSigner[];
  onChange: (userId: string) => void;
}

function SignerField({ label, value, candidates, onChange }: SignerFieldProps) {
  const words = useWords(minutesWords);
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{words.none}</option>
        {candidates.map((one) => (
          <option key={one.userId} value={one.userId}>
            {titleOf(one)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The signature of who was chosen, under what stands on the page. */
export function SignButton({ code, meetingId, minutes }: SigningProps) {
  const words = useWords(minutesWords);
  const sign = useSignMinutes(code, meetingId);
  return (
    <div className="stack">
      <ProblemNotice error={sign.error} />
      {minutes.maySign && (
        <>
          <p className="muted">{words.signHint}</p>
          <div className="row">
            <button
              type="button"
              className="button button-primary"
              disabled={sign.isPending}
              onClick={() => sign.mutate({ sha256: minutes.sha256, parts: minutes.parts })}
            >
              {words.sign}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

/** The way back before the second signature, with a reason that stays. */
export function ReopenForm({ code, meetingId }: Omit<SigningProps, 'minutes'>) {
  const words = useWords(minutesWords);
  const reopen = useReopenMinutes(code, meetingId);
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reopen.mutate({ reason, confirmedFinds: confirmed });
  };
  return (
    <form className="minutes-form" onSubmit={submit}>
      <GuardedTextField
        field="reason"
        label={words.reason}
        hint={words.reopenHint}
        value={reason}
        onChange={setReason}
        maxLength={LIMITS.minutesReasonCharacters}
        confirmed={confirmed}
        onConfirm={setConfirmed}
      />
      <ProblemNotice error={reopen.error} />
      <div className="row">
        <button type="submit" className="button" disabled={reopen.isPending || reason.trim() === ''}>
          {words.reopen}
        </button>
      </div>
    </form>
  );
}
