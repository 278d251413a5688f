import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, ProblemError } from './problem_error.ts';

/** Who is signed in; api/session.ts fills it. */
export const ME_KEY = ['me'];

/** Answers that a second try may change: no connection, a busy or restarting server. */
const worthRetrying = (error: Error) =>
  error instanceof ProblemError && (error.status === 0 || error.status >= 502);

/** One cache for the whole client. Nothing is written to disk: what a role may see leaves with the tab. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: toLoginWhenSignedOut }),
  mutationCache: new MutationCache({ onError: toLoginWhenSignedOut }),
  defaultOptions: {
    queries: {
      // try also when the browser believes it is offline, so that it is told instead of waiting silently
      networkMode: 'always',
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && worthRetrying(error),
      refetchOnWindowFocus: false,
    },
    // a write is never repeated unasked
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** A session that has run out shows the login at the same address; what was being written waits in the tab. */
function toLoginWhenSignedOut(error: Error): void {
  if (isProblem(error, 'not_signed_in')) queryClient.setQueryData(ME_KEY, null);
}
