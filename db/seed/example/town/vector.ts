/** A point in metres east and north of the town's own origin. */
export type Point = readonly [x: number, y: number];

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
export const subtract = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const scale = (a: Point, factor: number): Point => [a[0] * factor, a[1] * factor];
export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1];
export const cross = (a: Point, b: Point): number => a[0] * b[1] - a[1] * b[0];
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const mix = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];
export const fromAngle = (radians: number): Point => [Math.cos(radians), Math.sin(radians)];
export const angleOf = (a: Point): number => Math.atan2(a[1], a[0]);
/** A quarter turn to the left. */
export const leftOf = (a: Point): Point => [-a[1], a[0]];

/** Unit vector; a null vector comes back as it is. */
export function unit(a: Point): Point {
  const length = Math.hypot(a[0], a[1]);
  return length === 0 ? a : [a[0] / length, a[1] / length];
}

/** Shares along a→b and c→d where the segments meet, both in [0, 1]; undefined when they do not or are parallel. */
export function meetingOfSegments(
  a: Point,
  b: Point,
  c: Point,
  d: Point,
): { alongFirst: number; alongSecond: number; point: Point } | undefined {
  const first = subtract(b, a);
  const second = subtract(d, c);
  const denominator = cross(first, second);
  if (Math.abs(denominator) < 1e-12) return undefined;
  const between = subtract(c, a);
  const alongFirst = cross(between, second) / denominator;
  const alongSecond = cross(between, first) / denominator;
  if (alongFirst < 0 || alongFirst > 1 || alongSecond < 0 || alongSecond > 1) return undefined;
  return { alongFirst, alongSecond, point: mix(a, b, alongFirst) };
}

/** Distance from p to the segment a–b, and the nearest point on it. */
export function nearestOnSegment(p: Point, a: Point, b: Point): { distance: number; point: Point } {
  const along = subtract(b, a);
  const lengthSquared = dot(along, along);
  const share =
    lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, dot(subtract(p, a), along) / lengthSquared));
  const point = mix(a, b, share);
  return { distance: distance(p, point), point };
}
