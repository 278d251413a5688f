import type { ClassAnalysisResult } from '@lagesbild/shared/schemas/class_analysis.ts';
import type { HotspotDetail, HotspotList } from '@lagesbild/shared/schemas/hotspot.ts';
import type { HotspotHistories } from '@lagesbild/shared/schemas/hotspot_history.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { recordRefusedFinds } from '../state/refused_finds.ts';
import { ProblemError } from './problem_error.ts';
import { getJson, municipalityPath, sendJson } from './request.ts';

const hotspotsKey = (code: string) => [code, 'hotspots'];

/** The register, newest first. */
export function useHotspots(code: string) {
  return useQuery({
    queryKey: [...hotspotsKey(code), 'list'],
    queryFn: ({ signal }) => getJson<HotspotList>(municipalityPath(code, 'hotspots'), {}, signal),
  });
}

export function useHotspot(code: string, id: string) {
  return useQuery({
    queryKey: [...hotspotsKey(code), 'one', id],
    queryFn: ({ signal }) => getJson<HotspotDetail>(municipalityPath(code, `hotspots/${id}`), {}, signal),
  });
}

/** All of the register over the last thirteen fortnights. */
export function useHotspotHistories(code: string) {
  return useQuery({
    queryKey: [...hotspotsKey(code), 'histories'],
    queryFn: ({ signal }) =>
      getJson<HotspotHistories>(municipalityPath(code, 'hotspots/histories'), {}, signal),
  });
}

/** The hotspots of a fortnight, with their classes. `datetime`: from/to as local dates. */
export function useFoundHotspots(code: string, datetime: string) {
  return useQuery({
    queryKey: [code, 'analyses', 'classes', datetime],
    queryFn: ({ signal }) =>
      sendJson<ClassAnalysisResult>('POST', municipalityPath(code, 'analyses/classes'), { datetime }, signal),
  });
}

interface HotspotWrite {
  method: 'POST' | 'PATCH' | 'DELETE';
  /** Below `hotspots`; empty for the register itself. */
  path: string;
  body?: unknown;
}

/** A write to the register. What the guard refused is marked in the fields; afterwards the register is read anew. */
export function useHotspotWrite(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: HotspotWrite) =>
      sendJson<HotspotDetail | undefined>(
        method,
        municipalityPath(code, `hotspots${path && `/${path}`}`),
        body,
      ),
    onError: (error) => {
      if (error instanceof ProblemError) recordRefusedFinds(error.problem.errors);
    },
    onSettled: () => {
      // a problem profile tells which hotspots belong to its focus area; no form waits for it
      void client.invalidateQueries({ queryKey: [code, 'focus-areas'] });
      return client.invalidateQueries({ queryKey: hotspotsKey(code) });
    },
  });
}
