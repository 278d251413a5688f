import { type FormEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import { useAskPasswordReset } from '../../api/account_links.ts';
import { FieldError } from '../../components/field_error.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { LoginFrame } from '../login/login_frame.tsx';
import { passwordWords } from './password_words.ts';

/** /glomt-losenord: asks for a link. The answer is the same whether there is such an account or not. */
export default function AskPasswordPage() {
  const words = useWords(passwordWords);
  const ask = useAskPasswordReset();
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    const readable = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
    setWrong(!readable);
    if (readable) ask.mutate(email);
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <LoginFrame title={ask.data?.mailed ? words.askedTitle : words.askTitle}>
      {ask.data ? (
        <p role="status" className="notice">
          {ask.data.mailed ? words.asked(ask.variables ?? '') : words.noMail}
        </p>
      ) : (
        <form className="stack" onSubmit={submit} noValidate>
          <p className="muted">{words.askText}</p>
          <ProblemNotice error={ask.error} />
          <div className="field">
            <label className="field-label" htmlFor={id}>
              {words.email}
            </label>
            <input
              id={id}
              className="input"
              type="email"
              name="email"
              autoComplete="username"
              autoCapitalize="none"
              aria-invalid={wrong || undefined}
              aria-describedby={`${id}-error`}
            />
            <FieldError id={`${id}-error`}>{wrong && words.wrongEmail}</FieldError>
          </div>
          <button type="submit" className="button button-primary login-submit" disabled={ask.isPending}>
            {ask.isPending ? words.asking : words.ask}
          </button>
        </form>
      )}
      <Link href="/" className="button button-quiet login-back">
        {words.back}
      </Link>
    </LoginFrame>
  );
}
