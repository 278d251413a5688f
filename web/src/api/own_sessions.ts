import type { OwnSession } from '@lagesbild/shared/schemas/session.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';

const KEY = ['own-sessions'];

/** One's own sign-ins, the latest used first. */
export function useOwnSessions() {
  return useQuery({
    queryKey: KEY,
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await getJson<{ sessions: OwnSession[] }>('/me/sessions', undefined, signal)).sessions,
  });
}

/** Ends the named sign-in, or all others when none is named. */
export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) => sendJson<void>('DELETE', id ? `/me/sessions/${id}` : '/me/sessions'),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
