import type { RegisterEntity } from '@lagesbild/shared/domain/register_entities.ts';
import type { AreaVersions } from '@lagesbild/shared/schemas/area_change.ts';
import type { FigureBasisVersions } from '@lagesbild/shared/schemas/figure_basis.ts';
import type { Area, AreaSet, Place } from '@lagesbild/shared/schemas/municipality.ts';
import type { RegisterHistory } from '@lagesbild/shared/schemas/register_history.ts';
import type { ReportGuidance } from '@lagesbild/shared/schemas/report_guidance.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem_error.ts';
import { getJson, municipalityPath, type Query, sendJson } from './request.ts';

/** Read anew when somebody opens it: two may keep the same register. */
function useRegister<T>(code: string, resource: string, query: Query = {}, enabled = true) {
  return useQuery({
    queryKey: [code, 'register', resource, query],
    enabled,
    queryFn: ({ signal }) => getJson<T>(municipalityPath(code, resource), query, signal),
  });
}

/** Places, those out of use too. */
export const useRegisteredPlaces = (code: string) =>
  useRegister<{ places: Place[] }>(code, 'places', { inactive: true });

/** Areas of all sets, those out of use too. */
export const useRegisteredAreas = (code: string) =>
  useRegister<{ areas: Area[] }>(code, 'areas', { inactive: true });

export const useAreaSets = (code: string) => useRegister<{ areaSets: AreaSet[] }>(code, 'area-sets');

export const useAreaVersions = (code: string, id: string | null) =>
  useRegister<AreaVersions>(code, `areas/${id}/versions`, {}, id !== null);

export const useReportGuidance = (code: string) => useRegister<ReportGuidance>(code, 'report-guidance');

export const useFigureBases = (code: string) => useRegister<FigureBasisVersions>(code, 'figure-basis');

export const useRegisterHistory = (code: string, entity: RegisterEntity) =>
  useRegister<RegisterHistory>(code, 'register-history', { entity });

export interface RegisterWrite {
  method: 'POST' | 'PATCH';
  /** Below the municipality, e.g. `places/…`. */
  resource: string;
  body: unknown;
}

/** A write to a register; afterwards everything of the municipality is read anew, for figures and forms are made of it. */
export function useRegisterWrite<T>(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, resource, body }: RegisterWrite) =>
      sendJson<T>(method, municipalityPath(code, resource), body),
    onSettled: () => client.invalidateQueries({ queryKey: [code] }),
  });
}

/** A write that was refused, with its place in the list. */
export interface RefusedWrite {
  index: number;
  error: ProblemError;
}

interface RegisterBatch {
  writes: readonly RegisterWrite[];
  onProgress(done: number): void;
}

/**
 * Many writes one by one, each standing by itself: what is refused is told, what is in stays in. Throws when the server
 * is gone, since the rest would fail the same way.
 */
export function useRegisterBatch(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ writes, onProgress }: RegisterBatch): Promise<RefusedWrite[]> => {
      const refused: RefusedWrite[] = [];
      for (const [index, { method, resource, body }] of writes.entries()) {
        onProgress(index);
        try {
          await sendJson<unknown>(method, municipalityPath(code, resource), body);
        } catch (error) {
          if (!(error instanceof ProblemError) || error.status === 0 || error.status >= 500) throw error;
          refused.push({ index, error });
        }
      }
      return refused;
    },
    onSettled: () => client.invalidateQueries({ queryKey: [code] }),
  });
}
