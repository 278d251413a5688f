import { type FormEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import { useSignIn } from '../../api/session.ts';
import { FieldError } from '../../components/field_error.tsx';
import { PasswordField } from '../../components/password_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { loginWords } from './login_words.ts';

/** E-mail and password. What was typed stays when the answer is no. */
export function LoginForm() {
  const words = useWords(loginWords);
  const signIn = useSignIn();
  const id = useId();
  const [missing, setMissing] = useState<'email' | 'password' | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get('email')).trim();
    const password = String(form.get('password'));
    const gap = email === '' ? 'email' : password === '' ? 'password' : null;
    setMissing(gap);
    if (gap) event.currentTarget.querySelector<HTMLInputElement>(`[name="${gap}"]`)?.focus();
    else signIn.mutate({ email, password });
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ProblemNotice error={signIn.error} />
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
          inputMode="email"
          autoCapitalize="none"
          aria-invalid={missing === 'email' || undefined}
          aria-describedby={`${id}-email-error`}
        />
        <FieldError id={`${id}-email-error`}>{missing === 'email' && words.missingEmail}</FieldError>
      </div>
      <PasswordField
        name="password"
        label={words.password}
        autoComplete="current-password"
        error={missing === 'password' ? words.missingPassword : undefined}
      />
      <button type="submit" className="button button-primary login-submit" disabled={signIn.isPending}>
        {signIn.isPending ? words.submitting : words.submit}
      </button>
      <Link href="/glomt-losenord" className="button button-quiet login-back">
        {words.forgotten}
      </Link>
    </form>
  );
}
