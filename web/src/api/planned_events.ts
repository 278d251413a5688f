import type {
  PlannedEvent,
  PlannedEventCreate,
  PlannedEventList,
  PlannedEventUpdate,
} from '@lagesbild/shared/schemas/planned_event.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, municipalityPath, sendJson } from './request.ts';

const plannedKey = (code: string) => [code, 'planned-events'];

/** What is planned within the local days, both included. */
export function usePlannedEvents(code: string, from: string, to: string) {
  return useQuery({
    queryKey: [...plannedKey(code), from, to],
    queryFn: async ({ signal }) =>
      (await getJson<PlannedEventList>(municipalityPath(code, 'planned-events'), { from, to }, signal))
        .plannedEvents,
  });
}

export const useAddPlannedEvent = (code: string) =>
  usePlannedMutation(code, (event: PlannedEventCreate) =>
    sendJson<PlannedEvent>('POST', municipalityPath(code, 'planned-events'), event),
  );

export const useChangePlannedEvent = (code: string) =>
  usePlannedMutation(code, ({ id, update }: { id: string; update: PlannedEventUpdate }) =>
    sendJson<PlannedEvent>('PATCH', municipalityPath(code, `planned-events/${id}`), update),
  );

export const useRemovePlannedEvent = (code: string) =>
  usePlannedMutation(code, (id: string) =>
    sendJson<void>('DELETE', municipalityPath(code, `planned-events/${id}`)),
  );

/** A write; afterwards the list is read anew. */
function usePlannedMutation<T, R>(code: string, mutationFn: (variables: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: plannedKey(code) }),
  });
}
