import type { ExampleLogins, Me, SessionCreate } from '@lagesbild/shared/schemas/session.ts';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { forgetCopies, keepAccount, readAccount } from '../offline/offline_copy.ts';
import { forgetReceived } from '../offline/queue_store.ts';
import { isUnreachable } from './kept_answers.ts';
import { isProblem } from './problem_error.ts';
import { ME_KEY } from './query_client.ts';
import { getJson, sendJson } from './request.ts';

/** Who is signed in; null when nobody is. Without a connection, who was signed in here last and has not signed out. */
export function useMe() {
  return useQuery({
    queryKey: ME_KEY,
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        const me = await getJson<Me>('/me', undefined, signal);
        void keepAccount(me);
        return me;
      } catch (error) {
        if (isProblem(error, 'not_signed_in')) return null;
        const known = isUnreachable(error) ? await readAccount<Me>() : undefined;
        if (known) return known;
        throw error;
      }
    },
  });
}

/** The accounts of "Prova som …"; an empty list in production. */
export function useExampleLogins() {
  return useQuery({
    queryKey: ['example-logins'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      (await getJson<ExampleLogins>('/example-logins', undefined, signal)).logins,
  });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: SessionCreate) => sendJson<Me>('POST', '/session', credentials),
    onSuccess: async (me) => {
      await forgetCopies(me.id);
      await keepAccount(me);
      becomes(client, me);
    },
  });
}

/**
 * Signs out and forgets everything that was read: the next person at this screen starts empty. Reports that have not
 * been sent stay in the queue, which nobody but their own account sees or sends.
 */
export function useSignOut(accountId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson<void>('DELETE', '/session'),
    // only when the server has ended it: a screen that says "logged out" over a living session would be a trap
    onSuccess: async () => {
      sessionStorage.clear();
      forgetStoredBy(accountId);
      await forgetCopies(null);
      await forgetReceived(Date.now(), accountId).catch(() => {});
      becomes(client, null);
    },
  });
}

/** Another person, or nobody: what the one before could read goes away. */
function becomes(client: QueryClient, me: Me | null): void {
  client.setQueryData(ME_KEY, me);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== ME_KEY[0] });
}

/** What pages have stored for the account alone (a report being written, latest places) ends with its id. */
function forgetStoredBy(accountId: string): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.endsWith(`.${accountId}`)) localStorage.removeItem(key);
  } catch {
    // storage is closed: nothing was stored
  }
}
