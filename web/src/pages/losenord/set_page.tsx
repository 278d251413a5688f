import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { usePasswordReset, useSetPassword } from '../../api/account_links.ts';
import { isProblem } from '../../api/problem_error.ts';
import { useSignIn } from '../../api/session.ts';
import { Loading } from '../../components/loading.tsx';
import { PasswordField } from '../../components/password_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { LoginFrame } from '../login/login_frame.tsx';
import { useNewPassword } from './new_password.ts';
import { passwordWords } from './password_words.ts';

/** /losenord#token: sets a new password and signs in with it. */
export default function SetPasswordPage() {
  const words = useWords(passwordWords);
  const [token] = useState(() => window.location.hash.slice(1));
  const link = usePasswordReset(token);
  const [, navigate] = useLocation();
  const setPassword = useSetPassword();
  const signIn = useSignIn();
  const form = useNewPassword(setPassword.error ?? signIn.error, async (password) => {
    const { email } = await setPassword.mutateAsync({ token, password });
    await signIn.mutateAsync({ email, password });
    navigate('/', { replace: true });
  });
  const busy = setPassword.isPending || signIn.isPending;
  if (link.isPending) return <Loading />;
  if (!link.data) {
    const isVoid = isProblem(link.error, 'link_void') || isProblem(link.error, 'invalid_format');
    return (
      <LoginFrame title={words.voidTitle}>
        {isVoid ? (
          <p>{words.voidReset}</p>
        ) : (
          <ProblemNotice error={link.error} onRetry={() => void link.refetch()} />
        )}
        <Link href="/glomt-losenord" className="button button-primary login-submit">
          {words.askTitle}
        </Link>
      </LoginFrame>
    );
  }
  return (
    <LoginFrame title={words.setTitle}>
      <form className="stack" onSubmit={form.submit} noValidate>
        <p className="muted">{words.setText(link.data.email)}</p>
        <ProblemNotice error={form.otherError} />
        <input type="hidden" name="username" autoComplete="username" value={link.data.email} />
        <PasswordField
          name="password"
          label={words.password}
          autoComplete="new-password"
          hint={words.hint}
          error={form.error}
          inputRef={form.input}
        />
        <button type="submit" className="button button-primary login-submit" disabled={busy}>
          {busy ? words.setting : words.set}
        </button>
      </form>
    </LoginFrame>
  );
}
