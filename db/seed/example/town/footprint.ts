import { isInside, nearestOnLine, type Polyline } from './polyline.ts';
import { add, dot, leftOf, type Point, scale, subtract } from './vector.ts';

/** Four corners of a house, counter-clockwise, not closed. */
export type Footprint = readonly [Point, Point, Point, Point];

/** A rectangle around a middle; `along` is a unit vector in the direction of the width. */
export function rectangle(middle: Point, along: Point, widthMeters: number, depthMeters: number): Footprint {
  const u = scale(along, widthMeters / 2);
  const v = scale(leftOf(along), depthMeters / 2);
  return [
    subtract(subtract(middle, u), v),
    subtract(add(middle, u), v),
    add(add(middle, u), v),
    add(subtract(middle, u), v),
  ];
}

/** Whether two convex footprints come nearer than the gap (separating axes of both, so a little on the safe side). */
export function collide(a: Footprint, b: Footprint, gapMeters: number): boolean {
  for (const shape of [a, b]) {
    for (let i = 0; i < 4; i++) {
      const side = subtract(shape[(i + 1) % 4]!, shape[i]!);
      const length = Math.hypot(side[0], side[1]);
      if (length === 0) continue;
      const axis = scale(leftOf(side), 1 / length);
      const first = a.map((p) => dot(p, axis));
      const second = b.map((p) => dot(p, axis));
      if (Math.max(...first) + gapMeters < Math.min(...second)) return false;
      if (Math.max(...second) + gapMeters < Math.min(...first)) return false;
    }
  }
  return true;
}

/** Whether all corners lie inside the ring and at least the margin from its edge. */
export function liesWithin(footprint: Footprint, ring: Polyline, marginMeters: number): boolean {
  return footprint.every((p) => isInside(p, ring) && nearestOnLine(p, ring).distance >= marginMeters);
}
