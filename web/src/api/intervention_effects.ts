import type {
  InterventionEffect,
  InterventionEffectQuery,
} from '@lagesbild/shared/schemas/intervention_effect.ts';
import { keepPreviousData, type QueryFunctionContext, useQueries, useQuery } from '@tanstack/react-query';
import { getJson, municipalityPath } from './request.ts';

/** What an effect is compared with, when not the matched places. */
export type ControlQuery = Pick<InterventionEffectQuery, 'controlArea' | 'controlPolygon'>;

const effectQuery = (code: string, interventionId: string, control: ControlQuery = {}) => ({
  queryKey: [code, 'interventions', interventionId, 'effect', control],
  queryFn: ({ signal }: QueryFunctionContext) =>
    getJson<InterventionEffect>(
      municipalityPath(code, `interventions/${encodeURIComponent(interventionId)}/effect`),
      control,
      signal,
    ),
});

/** Whether an åtgärd helped; computed on the server, which keeps it until something changes. */
export function useInterventionEffect(code: string, interventionId: string) {
  return useQuery(effectQuery(code, interventionId));
}

/** The same against a chosen control; what was shown stays until the other is computed. */
export function useComparedEffect(code: string, interventionId: string, control: ControlQuery) {
  return useQuery({ ...effectQuery(code, interventionId, control), placeholderData: keepPreviousData });
}

/** The same of several, in their order. */
export function useInterventionEffects(code: string, interventionIds: readonly string[]) {
  return useQueries({ queries: interventionIds.map((id) => effectQuery(code, id)) });
}
