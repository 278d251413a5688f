import type { ThanksState } from '@lagesbild/shared/schemas/thanks.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { clientProblem } from './problem_error.ts';
import { getJson, municipalityPath, sendJson } from './request.ts';

const thanksKey = (code: string) => [code, 'thanks'];

/** Whether one gets the monthly mail about one's reports. */
export function useThanks(code: string) {
  return useQuery({
    queryKey: thanksKey(code),
    queryFn: ({ signal }) => getJson<ThanksState>(municipalityPath(code, 'thanks'), undefined, signal),
  });
}

export function useChooseThanks(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: boolean) =>
      sendJson<ThanksState>('PATCH', municipalityPath(code, 'thanks'), { wanted }),
    onSuccess: (state) => client.setQueryData(thanksKey(code), state),
  });
}

/** Ends a kind of mail by the signed link in it; true when it is ended, false when the link is none of ours. */
export function useUnsubscribe() {
  return useMutation({
    mutationFn: async (search: string): Promise<boolean> => {
      const answer = await fetch(`/avanmal${search}`, { method: 'POST' }).catch(() => null);
      if (!answer) throw clientProblem('no_connection', 0, '/avanmal');
      if (answer.status >= 500) throw clientProblem('unreadable_answer', answer.status, '/avanmal');
      return answer.ok;
    },
  });
}
