import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { PlaceWords } from './picture.ts';

/** Beyond this a place says nothing about where something is, metres. */
const nearMeters = 500;

/** Words for a point (metres) in an area: the register's place in the area, else "nära" the nearest. */
export type PlaceFinder = (
  x: number,
  y: number,
  holds: (placeX: number, placeY: number) => boolean,
) => PlaceWords;

/**
 * The municipality's own register, projected once. Of several places in the area the one nearest to the
 * point names it; without any the nearest within 500 m does, marked `near`; else there are no words.
 * Of places equally near the first in the register's order counts.
 */
export function placeFinder(
  places: readonly { name: string; lon: number; lat: number }[],
  projection: Projection,
): PlaceFinder {
  const known = places.map(({ name, lon, lat }) => ({ name, point: projection.toMeters(lon, lat) }));
  return (x, y, holds) => {
    let best: { name: string; distance: number; inside: boolean } | null = null;
    for (const { name, point } of known) {
      const distance = Math.hypot(point[0] - x, point[1] - y);
      const inside = holds(point[0], point[1]);
      if (!inside && !(distance <= nearMeters)) continue;
      if (best === null || Number(inside) > Number(best.inside)) best = { name, distance, inside };
      else if (inside === best.inside && distance < best.distance) best = { name, distance, inside };
    }
    return best === null ? { name: null, near: false } : { name: best.name, near: !best.inside };
  };
}
