/** Farther than this from every register place a spot has no name of its own, metres. */
export const NAME_WITHIN_METERS = 250;
const AT_THE_PLACE_METERS = 75;

/**
 * What people call a spot: the nearest register place, with "nära" when it is not at the place itself; null when
 * none lies within 250 m. Metres of the municipality's projected CRS.
 */
export function namePlace(
  x: number,
  y: number,
  places: readonly { name: string; x: number; y: number }[],
): string | null {
  let nearest: string | null = null;
  let distance = NAME_WITHIN_METERS;
  for (const place of places) {
    const away = Math.hypot(place.x - x, place.y - y);
    if (away <= distance) {
      nearest = place.name;
      distance = away;
    }
  }
  return nearest !== null && distance > AT_THE_PLACE_METERS ? `Nära ${nearest}` : nearest;
}
