import { LIMITS } from '../domain/limits.ts';

/** Why coordinates are no polygon, before anybody asks whether its border crosses itself. */
export type RingFault =
  | { kind: 'empty' }
  | { kind: 'too_few'; corners: number }
  | { kind: 'open' }
  | { kind: 'not_degrees'; position: string }
  | { kind: 'too_many'; corners: number; limit: number };

const isArray = (value: unknown): value is unknown[] => Array.isArray(value);

/** Rings are closed, have three corners or more, and lie in degrees (WGS 84). Null: nothing wrong with that. */
export function ringFault(geometry: { type: string; coordinates: unknown[] }): RingFault | null {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (polygons.length === 0) return { kind: 'empty' };
  let corners = 0;
  for (const rings of polygons) {
    if (!isArray(rings) || rings.length === 0) return { kind: 'empty' };
    for (const ring of rings) {
      const fault = faultOfRing(ring);
      if (fault) return fault;
      corners += (ring as unknown[]).length;
    }
  }
  return corners > LIMITS.areaCorners ? { kind: 'too_many', corners, limit: LIMITS.areaCorners } : null;
}

function faultOfRing(ring: unknown): RingFault | null {
  if (!isArray(ring) || ring.length === 0) return { kind: 'empty' };
  const wrong = ring.find((position) => !isDegrees(position));
  if (wrong !== undefined) return { kind: 'not_degrees', position: String(wrong).slice(0, 40) };
  if (ring.length < 4) return { kind: 'too_few', corners: Math.max(0, ring.length - 1) };
  const [first, last] = [ring[0] as number[], ring.at(-1) as number[]];
  return first[0] === last[0] && first[1] === last[1] ? null : { kind: 'open' };
}

/** Longitude and latitude; a height behind them is allowed. */
function isDegrees(position: unknown): boolean {
  if (!isArray(position)) return false;
  const [lon, lat] = position;
  return (
    typeof lon === 'number' &&
    typeof lat === 'number' &&
    Math.abs(lon) <= 180 &&
    Math.abs(lat) <= 90 &&
    !Number.isNaN(lon + lat)
  );
}
