import type { ExampleLogins, Me, SessionCreate } from '@lagesbild/shared/schemas/session.ts';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isProblem } from './problem_error.ts';
import { ME_KEY } from './query_client.ts';
import { getJson, sendJson } from './request.ts';

/** Who is signed in; null when nobody is. */
export function useMe() {
  return useQuery({
    queryKey: ME_KEY,
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return await getJson<Me>('/me', undefined, signal);
      } catch (error) {
        if (isProblem(error, 'not_signed_in')) return null;
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
    onSuccess: (me) => becomes(client, me),
  });
}

/** Signs out and forgets everything that was read: the next person at this screen starts empty. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson<void>('DELETE', '/session'),
    // only when the server has ended it: a screen that says "logged out" over a living session would be a trap
    onSuccess: () => {
      sessionStorage.clear();
      becomes(client, null);
    },
  });
}

/** Another person, or nobody: what the one before could read goes away. */
function becomes(client: QueryClient, me: Me | null): void {
  client.setQueryData(ME_KEY, me);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== ME_KEY[0] });
}
