import type {
  Area,
  Category,
  Municipality,
  Organization,
  Place,
} from '@lagesbild/shared/schemas/municipality.ts';
import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { recordServerTime } from '../state/server_clock.ts';
import { freshOrKept } from './kept_answers.ts';
import { getJson, municipalityPath } from './request.ts';

/** Somebody adds a category or moves a border: whoever has the figures open sees it within minutes. */
const registerFreshness = { staleTime: 5 * 60_000, refetchInterval: 5 * 60_000 };

const minutes = (count: number) => count * 60_000;

/** Name, zone, projection, study area, the role of the account and the server's clock. */
export function useMunicipality(code: string) {
  return useQuery({
    queryKey: [code, 'municipality'],
    // somebody reports or reviews: figures that are on screen follow within a minute
    staleTime: minutes(1),
    refetchInterval: minutes(1),
    queryFn: ({ client, signal }) =>
      freshOrKept(client, code, 'municipality', async () => {
        const municipality = await getJson<Municipality>(municipalityPath(code), undefined, signal);
        recordServerTime(municipality.now);
        return municipality;
      }),
  });
}

/** Both levels, inactive ones too (old incidents carry them), in their order. */
export function useCategories(code: string) {
  return useQuery({
    queryKey: [code, 'categories'],
    ...registerFreshness,
    queryFn: ({ client, signal }) =>
      freshOrKept(
        client,
        code,
        'categories',
        async () =>
          (await getJson<{ categories: Category[] }>(municipalityPath(code, 'categories'), undefined, signal))
            .categories,
      ),
  });
}

export function useOrganizations(code: string) {
  return useQuery({
    queryKey: [code, 'organizations'],
    ...registerFreshness,
    queryFn: async ({ signal }) =>
      (
        await getJson<{ organizations: Organization[] }>(
          municipalityPath(code, 'organizations'),
          undefined,
          signal,
        )
      ).organizations,
  });
}

export function useAreas(code: string) {
  return useQuery({
    queryKey: [code, 'areas'],
    ...registerFreshness,
    queryFn: async ({ signal }) =>
      (await getJson<{ areas: Area[] }>(municipalityPath(code, 'areas'), undefined, signal)).areas,
  });
}

/** The municipality's own place register. */
export function usePlaces(code: string) {
  return useQuery({
    queryKey: [code, 'places'],
    ...registerFreshness,
    queryFn: ({ client, signal }) =>
      freshOrKept(
        client,
        code,
        'places',
        async () =>
          (await getJson<{ places: Place[] }>(municipalityPath(code, 'places'), undefined, signal)).places,
      ),
  });
}

/** The drawn map background; an empty collection where there is none. */
export function useBackground(code: string) {
  return useQuery({
    queryKey: [code, 'background'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ client, signal }) =>
      freshOrKept(client, code, 'background', () =>
        getJson<FeatureCollection>(municipalityPath(code, 'background'), undefined, signal),
      ),
  });
}
