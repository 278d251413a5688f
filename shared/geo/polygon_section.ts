import type { MeterPolygon } from './meter_polygon.ts';

/** Says whether x lies in the polygon at the section's y. */
export type SectionTest = (x: number) => boolean;

interface PartSection {
  crossings: number[];
  /** Stretches of the boundary that lie in the section itself: [from, to, from, to, …]. */
  onEdge: number[];
}

const compareNumbers = (a: number, b: number) => a - b;

/**
 * Cuts a polygon by the horizontal line at y, so that many points of one row (a grid row) are tested
 * against the few edges that matter instead of the whole outline. Even-odd within a polygon's rings;
 * a point on any ring, a hole's included, counts as in. Several polygons: in when in any of them.
 */
export function polygonSection(polygon: MeterPolygon, y: number): SectionTest {
  const parts = polygon.map((rings) => sectionOfPart(rings, y));
  return (x) => parts.some((part) => partHolds(part, x));
}

function sectionOfPart(rings: readonly Float64Array[], y: number): PartSection {
  const crossings: number[] = [];
  const onEdge: number[] = [];
  for (const ring of rings) {
    const last = ring.length - 2;
    // starting from the last vertex closes an open ring; for a closed one that edge has no length
    let ax = ring[last]!;
    let ay = ring[last + 1]!;
    for (let i = 0; i <= last; i += 2) {
      const bx = ring[i]!;
      const by = ring[i + 1]!;
      if (by === y) onEdge.push(bx, bx);
      if (ay === y && by === y) onEdge.push(Math.min(ax, bx), Math.max(ax, bx));
      // half-open in y, so that a vertex shared by two edges crosses once
      if (ay > y !== by > y) {
        // by y === ay the other end is exact, so the vertex itself is met without rounding
        crossings.push(ax === bx ? ax : ax + ((y - ay) * (bx - ax)) / (by - ay));
      }
      ax = bx;
      ay = by;
    }
  }
  return { crossings: crossings.sort(compareNumbers), onEdge };
}

function partHolds(part: PartSection, x: number): boolean {
  const { crossings, onEdge } = part;
  let left = 0;
  for (const crossing of crossings) {
    if (crossing === x) return true;
    if (crossing > x) break;
    left++;
  }
  if (left % 2 === 1) return true;
  for (let i = 0; i < onEdge.length; i += 2) {
    if (x >= onEdge[i]! && x <= onEdge[i + 1]!) return true;
  }
  return false;
}
