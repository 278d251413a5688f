import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type {
  BulkReview,
  BulkReviewResult,
  IncidentHistory,
  LikelyDuplicates,
  WaitingDuplicates,
} from '@lagesbild/shared/schemas/incident_review.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { forgetIncidents, incidentPath, incidentsKey } from './incidents.ts';
import { getJson, municipalityPath, sendJson } from './request.ts';

/**
 * The same decision for several reports. More than the server takes at once go in turns; what was decided before a
 * turn failed is told as done, and the rest as failed with that reason.
 */
export function useReviewIncidents(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ incidents, ...review }: BulkReview): Promise<BulkReviewResult> => {
      const result: BulkReviewResult = { done: [], failed: [] };
      for (let from = 0; from < incidents.length; from += LIMITS.bulkReviewItems) {
        const turn = incidents.slice(from, from + LIMITS.bulkReviewItems);
        try {
          const answer = await sendJson<BulkReviewResult>(
            'POST',
            municipalityPath(code, 'incidents/review'),
            {
              ...review,
              incidents: turn,
            },
          );
          result.done.push(...answer.done);
          result.failed.push(...answer.failed);
        } catch (error) {
          if (from === 0 || !(error instanceof Error)) throw error;
          const left = incidents.slice(from);
          result.failed.push(
            ...left.map(({ id }) => ({ id, code: 'internal_error', detail: error.message, stored: null })),
          );
          break;
        }
      }
      return result;
    },
    onSettled: () => void forgetIncidents(client, code),
  });
}

/** Reports likely to be of the same thing as this one, by the server's rule; nearest first. */
export function useLikelyDuplicates(code: string, id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...incidentsKey(code), 'likely-duplicates', id],
    enabled,
    queryFn: async ({ signal }) =>
      (await getJson<LikelyDuplicates>(`${incidentPath(code, id)}/likely-duplicates`, undefined, signal))
        .duplicates,
  });
}

/** Ids of the waiting reports that have a likely duplicate. */
export function useWaitingDuplicates(code: string) {
  return useQuery({
    queryKey: [...incidentsKey(code), 'waiting-duplicates'],
    queryFn: async ({ signal }) =>
      (
        await getJson<WaitingDuplicates>(
          municipalityPath(code, 'incidents/likely-duplicates'),
          undefined,
          signal,
        )
      ).waiting.map(({ id }) => id),
  });
}

/** What has been changed in an incident, newest first; asked for when it is opened. */
export function useRevisions(code: string, id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...incidentsKey(code), 'revisions', id],
    enabled,
    queryFn: async ({ signal }) =>
      (await getJson<IncidentHistory>(`${incidentPath(code, id)}/revisions`, undefined, signal)).revisions,
  });
}
