import type { AreaRings } from '../../map/area_editor.ts';
import { writtenNumber } from './written_number.ts';

interface Geometry {
  type: string;
  coordinates: unknown[];
}

/** The outer rings of an area; null for one with holes, which the hand cannot change. */
export function ringsOf(geometry: Geometry | null): AreaRings | null {
  if (!geometry) return [];
  const polygons = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ) as AreaRings[];
  return polygons.every((rings) => rings.length === 1) ? polygons.map((rings) => rings[0]!) : null;
}

/** West, south, east, north in degrees; null without corners. */
export function ringBounds(rings: AreaRings | null): [number, number, number, number] | null {
  const corners = rings?.flat() ?? [];
  if (corners.length === 0) return null;
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

export function geometryOf(rings: AreaRings): { type: 'MultiPolygon'; coordinates: AreaRings[] } {
  return { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) };
}

/** A corner a line, latitude first as people say it; an empty line between parts. The last corner is not repeated. */
export function writeCorners(rings: AreaRings): string {
  return rings
    .map((ring) =>
      ring
        .slice(0, -1)
        .map(([lon, lat]) => `${lat}; ${lon}`)
        .join('\n'),
    )
    .join('\n\n');
}

/** The corners as written; null with the number of the first line that is none. */
export function readCorners(text: string): { rings: AreaRings } | { wrongLine: number } {
  const rings: AreaRings = [];
  let ring: [number, number][] = [];
  const close = () => {
    if (ring.length > 0) rings.push([...ring, ring[0]!]);
    ring = [];
  };
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') {
      close();
      continue;
    }
    const [lat, lon, more] = line.split(/[;\t]/).map(writtenNumber);
    if (lat === undefined || lon === undefined || more !== undefined || Number.isNaN(lat + lon))
      return { wrongLine: i + 1 };
    ring.push([lon, lat]);
  }
  close();
  return { rings };
}
