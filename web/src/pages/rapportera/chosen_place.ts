import { PLACE_TYPES } from '@lagesbild/shared/domain/incident_codes.ts';
import type { Place } from '@lagesbild/shared/schemas/municipality.ts';
import type { ReportPlace } from './report_draft.ts';

/** WGS 84 degrees. */
export type Point = { lon: number; lat: number };

/** A point as a report's place; accuracy in metres, null when it was placed by hand. */
export const freePlace = ({ lon, lat }: Point, accuracyMeters: number | null): ReportPlace => ({
  lon,
  lat,
  // a device that is lost says so with an accuracy of continents
  accuracyMeters: accuracyMeters === null ? null : Math.min(100_000, Math.round(accuracyMeters)),
  placeId: null,
  placeName: null,
  placeType: null,
});

export const registerPlace = ({ lon, lat, id, name, placeType }: Place): ReportPlace => ({
  lon,
  lat,
  accuracyMeters: null,
  placeId: id,
  placeName: name,
  // the register may hold a type that this version does not know
  placeType: PLACE_TYPES.find((known) => known === placeType) ?? null,
});

/** A first, coarse test before the server's exact one: a position in another town is no help here. */
export function isWithin({ lon, lat }: Point, bounds: readonly number[] | null): boolean {
  if (!bounds) return true;
  const [west, south, east, north] = bounds as [number, number, number, number];
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
