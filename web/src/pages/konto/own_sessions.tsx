import { momentLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import { useEndSession, useOwnSessions } from '../../api/own_sessions.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { ChangePassword } from './change_password.tsx';
import { securityWords } from './security_words.ts';

/** Where I am signed in, which one this is, and the way to end the others; below it the password. */
export function OwnSessions() {
  const words = useWords(securityWords);
  const language = useLanguage();
  const { data = [], error, refetch } = useOwnSessions();
  // this one first, then by last use as they come
  const sessions = [...data].sort((a, b) => Number(b.isThis) - Number(a.isThis));
  const end = useEndSession();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const when = (moment: string) => momentLabel(Date.parse(moment), serverTime(), zone, language);
  return (
    <section className="stack" aria-labelledby="sessions">
      <div>
        <h2 id="sessions">{words.title}</h2>
        <p className="muted small">{words.lead}</p>
      </div>
      <ProblemNotice error={error ?? end.error} onRetry={error ? () => void refetch() : undefined} />
      {sessions.length > 0 && (
        <ul className="card">
          {sessions.map(({ id, browser, system, startedAt, lastUsedAt, isThis }) => (
            <li key={id} className="own-session">
              <div>
                <strong className="row">
                  {words.device(browser, system)}
                  {isThis && <span className="badge badge-good">{words.isThis}</span>}
                </strong>
                <span className="muted small">
                  {words.started(when(startedAt))}
                  {!isThis && `, ${words.used(when(lastUsedAt))}`}
                </span>
              </div>
              {!isThis && (
                <button
                  type="button"
                  className="button"
                  disabled={end.isPending}
                  onClick={() => end.mutate(id)}
                >
                  {words.end}
                  <span className="visually-hidden"> {words.device(browser, system)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {sessions.length > 1 && (
          <button type="button" className="button" disabled={end.isPending} onClick={() => end.mutate(null)}>
            {words.endOthers}
          </button>
        )}
        <span role="status">{end.isSuccess && (end.variables ? words.ended : words.endedOthers)}</span>
      </div>
      <ChangePassword />
    </section>
  );
}
