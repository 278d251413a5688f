import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { type QueryFunctionContext, useQueries, useQuery } from '@tanstack/react-query';
import { getJson, municipalityPath } from './request.ts';

const effectQuery = (code: string, interventionId: string) => ({
  queryKey: [code, 'interventions', interventionId, 'effect'],
  queryFn: ({ signal }: QueryFunctionContext) =>
    getJson<InterventionEffect>(
      municipalityPath(code, `interventions/${encodeURIComponent(interventionId)}/effect`),
      undefined,
      signal,
    ),
});

/** Whether an åtgärd helped; computed on the server, which keeps it until something changes. */
export function useInterventionEffect(code: string, interventionId: string) {
  return useQuery(effectQuery(code, interventionId));
}

/** The same of several, in their order. */
export function useInterventionEffects(code: string, interventionIds: readonly string[]) {
  return useQueries({ queries: interventionIds.map((id) => effectQuery(code, id)) });
}
