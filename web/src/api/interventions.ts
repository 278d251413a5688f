import type {
  InterventionList,
  InterventionListQuery,
  InterventionWithLog,
} from '@lagesbild/shared/schemas/intervention.ts';
import type { InterventionForm, InterventionFormQuery } from '@lagesbild/shared/schemas/intervention_form.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, municipalityPath, sendJson } from './request.ts';

const interventionsKey = (code: string) => [code, 'interventions'];

/** Åtgärder that the account may see, soonest due first. */
export function useInterventions(code: string, query: InterventionListQuery = {}) {
  return useQuery({
    queryKey: [...interventionsKey(code), 'list', query],
    queryFn: ({ signal }) =>
      getJson<InterventionList>(municipalityPath(code, 'interventions'), query, signal),
  });
}

/** How many of the own organization's are overdue, for the navigation. */
export function useOwnOverdueCount(code: string, enabled: boolean) {
  return useQuery({
    queryKey: [...interventionsKey(code), 'own-overdue'],
    enabled,
    refetchInterval: 300_000,
    queryFn: async ({ signal }) => {
      const query = { state: 'open', mine: true };
      const list = await getJson<InterventionList>(municipalityPath(code, 'interventions'), query, signal);
      return list.interventions.filter(({ overdue }) => overdue).length;
    },
  });
}

export function useIntervention(code: string, id: string) {
  return useQuery({
    queryKey: [...interventionsKey(code), 'one', id],
    queryFn: ({ signal }) =>
      getJson<InterventionWithLog>(municipalityPath(code, `interventions/${id}`), undefined, signal),
  });
}

/** What the form offers, filled in from where the åtgärd comes. */
export function useInterventionForm(code: string, query: InterventionFormQuery) {
  return useQuery({
    queryKey: [...interventionsKey(code), 'form', query],
    queryFn: ({ signal }) =>
      getJson<InterventionForm>(municipalityPath(code, 'interventions/form'), query, signal),
  });
}

export interface InterventionWrite {
  method: 'POST' | 'PATCH';
  /** After /interventions: empty, an id, or `{id}/steps` and the like. */
  path: string;
  body: unknown;
}

/** Any change; afterwards everything that shows åtgärder is read anew. */
export function useWriteIntervention(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: InterventionWrite) =>
      sendJson<InterventionWithLog>(
        method,
        municipalityPath(code, path ? `interventions/${path}` : 'interventions'),
        body,
      ),
    onSuccess: (answer) =>
      client.setQueryData([...interventionsKey(code), 'one', answer.intervention.id], answer),
    onSettled: () => client.invalidateQueries({ queryKey: interventionsKey(code) }),
  });
}
