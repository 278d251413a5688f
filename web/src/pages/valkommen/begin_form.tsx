import type { InvitationShown } from '@lagesbild/shared/schemas/invitation.ts';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useAcceptInvitation } from '../../api/account_links.ts';
import { useSignIn } from '../../api/session.ts';
import { FieldError } from '../../components/field_error.tsx';
import { PasswordField } from '../../components/password_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { useNewPassword } from '../losenord/new_password.ts';
import { passwordWords } from '../losenord/password_words.ts';
import { welcomeWords } from './welcome_words.ts';

/** Name and password of a new account; then signed in, on the first page of the role. */
export function BeginForm({ token, invitation }: { token: string; invitation: InvitationShown }) {
  const words = useWords(welcomeWords);
  const { hint } = useWords(passwordWords);
  const id = useId();
  const [, navigate] = useLocation();
  const accept = useAcceptInvitation();
  const signIn = useSignIn();
  const [nameMissing, setNameMissing] = useState(false);
  const form = useNewPassword(accept.error ?? signIn.error, async (password, fields) => {
    const name = String(fields.get('name')).trim();
    setNameMissing(name === '');
    if (name === '') {
      document.getElementById(id)?.focus();
      return;
    }
    const { email } = await accept.mutateAsync({ token, name, password });
    await signIn.mutateAsync({ email, password });
    navigate('/', { replace: true });
  });
  const busy = accept.isPending || signIn.isPending;
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <ProblemNotice error={form.otherError} />
      <div className="field">
        <label className="field-label" htmlFor={`${id}-email`}>
          {words.email}
        </label>
        <input
          id={`${id}-email`}
          className="input"
          type="email"
          name="email"
          autoComplete="username"
          readOnly
          value={invitation.email}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {words.name}
        </label>
        <input
          id={id}
          className="input"
          name="name"
          autoComplete="name"
          maxLength={120}
          defaultValue={invitation.name}
          aria-invalid={nameMissing || undefined}
          aria-describedby={`${id}-error`}
        />
        <FieldError id={`${id}-error`}>{nameMissing && words.missingName}</FieldError>
      </div>
      <PasswordField
        name="password"
        label={words.password}
        autoComplete="new-password"
        hint={hint}
        error={form.error}
        inputRef={form.input}
      />
      <button type="submit" className="button button-primary login-submit" disabled={busy}>
        {busy ? words.beginning : words.begin}
      </button>
    </form>
  );
}
