import { namePlace, type PlaceWords } from '@lagesbild/shared/analysis/name_place.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';

/** Words for a point (metres) in an area: the register's place in the area, else "nära" the nearest. */
export type PlaceFinder = (
  x: number,
  y: number,
  holds: (placeX: number, placeY: number) => boolean,
) => PlaceWords;

/** The municipality's own register, projected once; names spots by the rule that the server has too. */
export function placeFinder(
  places: readonly { name: string; lon: number; lat: number }[],
  projection: Projection,
): PlaceFinder {
  const known = places.map(({ name, lon, lat }) => {
    const [x, y] = projection.toMeters(lon, lat);
    return { name, x, y };
  });
  return (x, y, holds) => namePlace(x, y, known, holds);
}
