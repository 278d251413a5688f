/** Beyond this a place says nothing about where something is, metres. */
const NAME_WITHIN_METERS = 250;

/** A place of the municipality's own register, in metres of its projected CRS. */
export interface NamedPoint {
  name: string;
  x: number;
  y: number;
}

/** "Resecentrum", "nära Resecentrum", or nothing known nearby. */
export interface PlaceWords {
  name: string | null;
  near: boolean;
}

/**
 * What people call a spot (metres): of the register's places inside it the one nearest to its midpoint; without any
 * the nearest within 250 m, marked `near`; else no words. Of places equally near the first in the register's order
 * counts. `holds` tells whether a point lies in the spot.
 */
export function namePlace(
  x: number,
  y: number,
  places: readonly NamedPoint[],
  holds: (x: number, y: number) => boolean,
): PlaceWords {
  let best: { name: string; distance: number; inside: boolean } | null = null;
  for (const place of places) {
    const distance = Math.hypot(place.x - x, place.y - y);
    const inside = holds(place.x, place.y);
    if (!inside && !(distance <= NAME_WITHIN_METERS)) continue;
    if (best === null || Number(inside) > Number(best.inside)) best = { name: place.name, distance, inside };
    else if (inside === best.inside && distance < best.distance)
      best = { name: place.name, distance, inside };
  }
  return best === null ? { name: null, near: false } : { name: best.name, near: !best.inside };
}

/** Whether a point lies in one of the cells, taken as squares around their centres (metres). */
export function holdsIn(
  cells: readonly number[],
  grid: { x: ArrayLike<number>; y: ArrayLike<number>; cellSizeMeters: number },
): (x: number, y: number) => boolean {
  const half = grid.cellSizeMeters / 2;
  return (x, y) =>
    cells.some((cell) => Math.abs(grid.x[cell]! - x) <= half && Math.abs(grid.y[cell]! - y) <= half);
}
