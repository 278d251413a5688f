import type { MeterPolygon } from './meter_polygon.ts';
import { polygonSection } from './polygon_section.ts';
import type { Projection } from './projection.ts';

export type { MeterPolygon } from './meter_polygon.ts';

/** [minX, minY, maxX, maxY] in metres. */
export type Bounds = [minX: number, minY: number, maxX: number, maxY: number];

/** The part of GeoJSON that an area may be: lon/lat degrees; a third coordinate is ignored. */
export type AreaGeometry =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] };

/** Projects a GeoJSON polygon vertex by vertex; edges become straight lines in the projected plane. */
export function polygonToMeters(geometry: AreaGeometry, projection: Projection): MeterPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) => {
      const meters = new Float64Array(ring.length * 2);
      ring.forEach((position, i) => {
        const [x, y] = projection.toMeters(position[0]!, position[1]!);
        meters[2 * i] = x;
        meters[2 * i + 1] = y;
      });
      return meters;
    }),
  );
}

/** A rectangle as a polygon of one closed ring. */
export function polygonOfBounds([minX, minY, maxX, maxY]: Bounds): MeterPolygon {
  return [[new Float64Array([minX, minY, maxX, minY, maxX, maxY, minX, maxY, minX, minY])]];
}

/** Whether the point (metres) lies in the polygon; every edge counts as in. An empty polygon holds nothing. */
export function polygonContains(polygon: MeterPolygon, x: number, y: number): boolean {
  return polygonSection(polygon, y)(x);
}

/** Bounding box in metres; an empty polygon gives [Infinity, Infinity, -Infinity, -Infinity]. */
export function polygonBounds(polygon: MeterPolygon): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of polygon.flat()) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      bounds[0] = Math.min(bounds[0], ring[i]!);
      bounds[1] = Math.min(bounds[1], ring[i + 1]!);
      bounds[2] = Math.max(bounds[2], ring[i]!);
      bounds[3] = Math.max(bounds[3], ring[i + 1]!);
    }
  }
  return bounds;
}

/** Area in m², holes taken away; parts that overlap are counted twice. */
export function polygonArea(polygon: MeterPolygon): number {
  let area = 0;
  for (const rings of polygon) {
    rings.forEach((ring, i) => {
      const size = Math.abs(signedRingArea(ring));
      area += i === 0 ? size : -size;
    });
  }
  return area;
}

/** Distance in metres from a point to the polygon: 0 inside and on the edge, Infinity to an empty polygon. */
export function distanceToPolygon(polygon: MeterPolygon, x: number, y: number): number {
  if (polygonContains(polygon, x, y)) return 0;
  let nearest = Infinity;
  for (const ring of polygon.flat()) {
    const last = ring.length - 2;
    for (let i = 0, j = last; i <= last; j = i, i += 2) {
      nearest = Math.min(nearest, distanceToSegment(x, y, ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!));
    }
  }
  return nearest;
}

function signedRingArea(ring: Float64Array): number {
  if (ring.length < 6) return 0;
  // coordinates are millions of metres: without moving to the first vertex the products lose the area
  const x0 = ring[0]!;
  const y0 = ring[1]!;
  let twice = 0;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    twice += (ring[i]! - x0) * (ring[i + 3]! - y0) - (ring[i + 2]! - x0) * (ring[i + 1]! - y0);
  }
  return twice / 2;
}

function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
