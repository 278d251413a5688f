import type { FocusArea, FocusAreaList, ProblemProfile } from '@lagesbild/shared/schemas/focus_area.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, municipalityPath, sendJson } from './request.ts';

/** The focus areas in order of rank, the closed ones last. */
export function useFocusAreas(code: string) {
  return useQuery({
    queryKey: [code, 'focus-areas'],
    queryFn: ({ signal }) => getJson<FocusAreaList>(municipalityPath(code, 'focus-areas'), undefined, signal),
  });
}

/** Problembild of one. */
export function useProblemProfile(code: string, id: string) {
  return useQuery({
    queryKey: [code, 'focus-areas', id],
    queryFn: ({ signal }) =>
      getJson<ProblemProfile>(
        municipalityPath(code, `focus-areas/${encodeURIComponent(id)}`),
        undefined,
        signal,
      ),
  });
}

/** Closes on a date (YYYY-MM-DD), or opens again by null. */
export function useCloseFocusArea(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, closedOn }: { id: string; version: number; closedOn: string | null }) =>
      sendJson<FocusArea>('PATCH', municipalityPath(code, `focus-areas/${encodeURIComponent(id)}`), {
        version,
        change: { closedOn },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: [code, 'focus-areas'] }),
  });
}
