import { ProblemError } from '../api/problem_error.ts';
import { useWords } from '../state/language.ts';
import { shellWords } from './shell_words.ts';

interface ProblemNoticeProps {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong in the server's words (title and detail); announced at once. Nothing when there is no error. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const words = useWords(shellWords);
  if (!error) return null;
  const problem = error instanceof ProblemError ? error.problem : null;
  return (
    <div role="alert" className="notice notice-error">
      <strong>{problem?.title ?? words.crashTitle}</strong>
      {problem && problem.detail !== problem.title && <p>{problem.detail}</p>}
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
