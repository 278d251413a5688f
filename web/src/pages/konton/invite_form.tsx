import type { InvitationCreate } from '@lagesbild/shared/schemas/invitation.ts';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { FieldError } from '../../components/field_error.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { membersWords } from './members_words.ts';
import { RoleFields, type Terms } from './role_fields.tsx';

interface InviteFormProps {
  sendsMail: boolean;
  busy: boolean;
  error: unknown;
  onInvite: (terms: InvitationCreate) => void;
  onCancel: () => void;
}

/** Who is invited as what. Everything typed stays when the answer is no. */
export function InviteForm({ sendsMail, busy, error, onInvite, onCancel }: InviteFormProps) {
  const words = useWords(membersWords);
  const id = useId();
  const [terms, setTerms] = useState<Terms>({ role: 'reporter', organizationId: null });
  const [wrong, setWrong] = useState<'name' | 'email' | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name')).trim();
    const email = String(form.get('email')).trim();
    const gap = name === '' ? 'name' : /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email) ? null : 'email';
    setWrong(gap);
    if (gap) event.currentTarget.querySelector<HTMLInputElement>(`[name="${gap}"]`)?.focus();
    else onInvite({ name, email, ...terms });
  };
  return (
    <form className="card members-form" aria-labelledby={`${id}-title`} onSubmit={submit} noValidate>
      <div>
        <h2 id={`${id}-title`}>{words.inviteTitle}</h2>
        <p className="muted">{words.inviteHint}</p>
      </div>
      <ProblemNotice error={error} />
      <div className="members-fields">
        <div className="field">
          <label className="field-label" htmlFor={`${id}-name`}>
            {words.name}
          </label>
          <input
            ref={first}
            id={`${id}-name`}
            className="input"
            name="name"
            autoComplete="off"
            maxLength={120}
            aria-invalid={wrong === 'name' || undefined}
            aria-describedby={`${id}-name-error`}
          />
          <FieldError id={`${id}-name-error`}>{wrong === 'name' && words.missingName}</FieldError>
        </div>
        <div className="field">
          <label className="field-label" htmlFor={`${id}-email`}>
            {words.email}
          </label>
          <input
            id={`${id}-email`}
            className="input"
            type="email"
            name="email"
            autoComplete="off"
            autoCapitalize="none"
            aria-invalid={wrong === 'email' || undefined}
            aria-describedby={`${id}-email-error`}
          />
          <FieldError id={`${id}-email-error`}>{wrong === 'email' && words.wrongEmail}</FieldError>
        </div>
      </div>
      <RoleFields terms={terms} onChange={setTerms} />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={busy}>
          {busy ? words.sending : sendsMail ? words.send : words.makeLink}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
