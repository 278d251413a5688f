import { ROLE_LABELS, ROLE_TASKS } from '@lagesbild/shared/labels/role_labels.ts';
import { useExampleLogins, useSignIn } from '../../api/session.ts';
import { ExampleBadge } from '../../components/example_badge.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { loginWords } from './login_words.ts';

/** "Prova som …": one tap signs in as an example account. Nothing where the server offers none. */
export function ExampleLogins() {
  const words = useWords(loginWords);
  const language = useLanguage();
  const signIn = useSignIn();
  const { data: logins = [] } = useExampleLogins();
  if (logins.length === 0) return null;
  return (
    <section className="login-examples" aria-labelledby="login-examples-title">
      <div className="row">
        <h2 id="login-examples-title">{words.tryTitle}</h2>
        <ExampleBadge />
      </div>
      <p className="muted">{words.tryText}</p>
      <ProblemNotice error={signIn.error} />
      <ul className="login-cards">
        {logins.map(({ email, password, role }) => (
          <li key={email}>
            <button
              type="button"
              className="login-card"
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ email, password })}
            >
              <span className="visually-hidden">{words.tryAs} </span>
              <strong>{ROLE_LABELS[role][language]}</strong>
              <span className="login-card-task">{ROLE_TASKS[role][language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
