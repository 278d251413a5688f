import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { Place } from '@lagesbild/shared/schemas/municipality.ts';
import { useMemo } from 'react';
import { usePlaces } from '../api/municipality.ts';
import { useCurrentMunicipality } from './current_municipality.tsx';

/** Farther away than this a place no longer says where something is (as in shared/analysis/name_place). */
export const RECOGNISED_WITHIN_METERS = 250;

/** Name of the nearest register place of a point (degrees); null when none is near. */
export type PlaceNamer = (lon: number, lat: number) => string | null;

/** Names points of the present municipality; names nothing until its register is here. */
export function usePlaceNamer(): PlaceNamer {
  const { municipality } = useCurrentMunicipality();
  const { data: places } = usePlaces(municipality.code);
  return useMemo(() => placeNamer(places ?? [], municipality.proj4), [places, municipality.proj4]);
}

function placeNamer(places: readonly Place[], proj4Text: string): PlaceNamer {
  const projection = createProjection(proj4Text);
  const known = places.map(({ name, lon, lat }) => ({ name, at: projection.toMeters(lon, lat) }));
  return (lon, lat) => {
    const [x, y] = projection.toMeters(lon, lat);
    let nearest: string | null = null;
    let within = RECOGNISED_WITHIN_METERS;
    for (const { name, at } of known) {
      const distance = Math.hypot(at[0] - x, at[1] - y);
      if (distance > within) continue;
      nearest = name;
      within = distance;
    }
    return nearest;
  };
}
