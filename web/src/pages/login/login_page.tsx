import { useWords } from '../../state/language.ts';
import { useReportsOfLapsedAccount } from '../../state/report_queue.ts';
import { ExampleLogins } from './example_logins.tsx';
import { LoginForm } from './login_form.tsx';
import { LoginFrame } from './login_frame.tsx';
import { loginWords } from './login_words.ts';

/** Shown at every address to whoever is not signed in; afterwards the address shows what it names. */
export default function LoginPage() {
  const words = useWords(loginWords);
  const waiting = useReportsOfLapsedAccount();
  return (
    <LoginFrame title={words.title}>
      {waiting > 0 && (
        <p className="notice" role="status">
          {words.waitingReports(waiting)}
        </p>
      )}
      <LoginForm />
      <ExampleLogins />
      <p className="login-emergency">{words.emergency}</p>
    </LoginFrame>
  );
}
