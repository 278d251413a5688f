import { cross, distance, mix, nearestOnSegment, type Point, subtract, unit } from './vector.ts';

/** A line of at least two points. A ring is closed by repeating its first point. */
export type Polyline = readonly Point[];

export function lengthOf(line: Polyline): number {
  let total = 0;
  for (let i = 1; i < line.length; i++) total += distance(line[i - 1]!, line[i]!);
  return total;
}

/** Point and unit direction at a distance from the start; clamped to the ends. */
export function pointAlong(line: Polyline, meters: number): { point: Point; direction: Point } {
  let rest = Math.max(0, meters);
  for (let i = 1; i < line.length; i++) {
    const step = distance(line[i - 1]!, line[i]!);
    if (rest <= step && step > 0) {
      return {
        point: mix(line[i - 1]!, line[i]!, rest / step),
        direction: unit(subtract(line[i]!, line[i - 1]!)),
      };
    }
    rest -= step;
  }
  const last = line.length - 1;
  return { point: line[last]!, direction: unit(subtract(line[last]!, line[last - 1]!)) };
}

/** Nearest point of the line: where, how far, and the direction of the line there. */
export function nearestOnLine(
  p: Point,
  line: Polyline,
): { distance: number; point: Point; direction: Point } {
  let best = { distance: Number.POSITIVE_INFINITY, point: line[0]! };
  let direction: Point = [1, 0];
  for (let i = 1; i < line.length; i++) {
    const candidate = nearestOnSegment(p, line[i - 1]!, line[i]!);
    if (candidate.distance < best.distance) {
      best = candidate;
      direction = unit(subtract(line[i]!, line[i - 1]!));
    }
  }
  return { ...best, direction };
}

/** Signed area of a closed ring in m²: positive when it runs counter-clockwise. */
export function areaOf(ring: Polyline): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += cross(ring[i - 1]!, ring[i]!);
  return twice / 2;
}

/** Even–odd rule; a point exactly on the ring may fall either way. */
export function isInside(p: Point, ring: Polyline): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    if (ay > p[1] !== by > p[1] && p[0] < ax + ((bx - ax) * (p[1] - ay)) / (by - ay)) inside = !inside;
  }
  return inside;
}

/** Douglas–Peucker: no dropped point lies farther than `toleranceMeters` from the line that is left. */
export function simplify(line: Polyline, toleranceMeters: number): Point[] {
  if (line.length <= 2) return [...line];
  const first = line[0]!;
  const last = line[line.length - 1]!;
  let farthest = 0;
  let index = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const away = nearestOnSegment(line[i]!, first, last).distance;
    if (away > farthest) {
      farthest = away;
      index = i;
    }
  }
  if (farthest <= toleranceMeters) return [first, last];
  return [
    ...simplify(line.slice(0, index + 1), toleranceMeters).slice(0, -1),
    ...simplify(line.slice(index), toleranceMeters),
  ];
}

/** As `simplify` for a closed ring: split at the point farthest from the start, so that no end is privileged. */
export function simplifyRing(ring: Polyline, toleranceMeters: number): Point[] {
  let farthest = 0;
  for (let i = 1; i < ring.length - 1; i++) {
    if (distance(ring[i]!, ring[0]!) > distance(ring[farthest]!, ring[0]!)) farthest = i;
  }
  if (farthest === 0) return [...ring];
  return [
    ...simplify(ring.slice(0, farthest + 1), toleranceMeters).slice(0, -1),
    ...simplify(ring.slice(farthest), toleranceMeters),
  ];
}

/** Consecutive pairs of points. */
export const sectionsOf = (line: Polyline): [Point, Point][] => line.slice(1).map((b, i) => [line[i]!, b]);

/** The parts of a line inside a box, as runs of whole sections that touch it: for looking up what is near. */
export function partsNear(
  line: Polyline,
  box: { west: number; south: number; east: number; north: number },
): Polyline[] {
  const parts: Point[][] = [[]];
  for (const [a, b] of sectionsOf(line)) {
    const touches =
      Math.max(a[0], b[0]) >= box.west &&
      Math.min(a[0], b[0]) <= box.east &&
      Math.max(a[1], b[1]) >= box.south &&
      Math.min(a[1], b[1]) <= box.north;
    const part = parts[parts.length - 1]!;
    if (touches) part.push(...(part.length === 0 ? [a, b] : [b]));
    else if (part.length > 0) parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
}

/** Metres to the nearest of the lines; infinite when there is none. */
export const distanceToLines = (p: Point, lines: readonly Polyline[]): number =>
  lines.reduce((least, line) => Math.min(least, nearestOnLine(p, line).distance), Number.POSITIVE_INFINITY);
