import type { Polyline } from './polyline.ts';
import { distance, type Point } from './vector.ts';

/**
 * A curve through hand-set points (centripetal Catmull–Rom in Barry and Goldman's form: no loops, no overshoot at
 * sharp turns), sampled about every `stepMeters`. The first and last points are kept exactly.
 */
export function smoothCurve(controls: Polyline, stepMeters: number): Point[] {
  const before = reflect(controls[0]!, controls[1]!);
  const after = reflect(controls[controls.length - 1]!, controls[controls.length - 2]!);
  const padded = [before, ...controls, after];
  const curve: Point[] = [controls[0]!];
  for (let i = 1; i < padded.length - 2; i++) {
    sampleSpan(padded[i - 1]!, padded[i]!, padded[i + 1]!, padded[i + 2]!, stepMeters, curve);
  }
  return curve;
}

/** As `smoothCurve`, closed: the first point is repeated last. */
export function smoothRing(controls: Polyline, stepMeters: number): Point[] {
  const count = controls.length;
  const at = (index: number) => controls[(index + count) % count]!;
  const ring: Point[] = [controls[0]!];
  for (let i = 0; i < count; i++) sampleSpan(at(i - 1), at(i), at(i + 1), at(i + 2), stepMeters, ring);
  ring[ring.length - 1] = ring[0]!;
  return ring;
}

const reflect = (center: Point, p: Point): Point => [2 * center[0] - p[0], 2 * center[1] - p[1]];

/** Samples the span from b to c, b left out, c included. */
function sampleSpan(a: Point, b: Point, c: Point, d: Point, stepMeters: number, into: Point[]) {
  const knotA = 0;
  const knotB = knotA + Math.sqrt(distance(a, b));
  const knotC = knotB + Math.sqrt(distance(b, c));
  const knotD = knotC + Math.sqrt(distance(c, d));
  const steps = Math.max(1, Math.round(distance(b, c) / stepMeters));
  for (let i = 1; i <= steps; i++) {
    const t = knotB + ((knotC - knotB) * i) / steps;
    const ab = between(a, b, knotA, knotB, t);
    const bc = between(b, c, knotB, knotC, t);
    const cd = between(c, d, knotC, knotD, t);
    into.push(
      i === steps
        ? c
        : between(between(ab, bc, knotA, knotC, t), between(bc, cd, knotB, knotD, t), knotB, knotC, t),
    );
  }
}

function between(p: Point, q: Point, from: number, to: number, at: number): Point {
  const share = (at - from) / (to - from);
  return [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share];
}
