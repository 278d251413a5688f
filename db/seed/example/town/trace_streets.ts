import type { Random } from '../random.ts';
import { lengthOf, type Polyline, pointAlong } from './polyline.ts';
import { createSegmentIndex } from './segment_index.ts';
import {
  add,
  angleOf,
  dot,
  fromAngle,
  leftOf,
  nearestOnSegment,
  type Point,
  scale,
  subtract,
  unit,
} from './vector.ts';

export interface TracePlan {
  /** Direction of the streets at a point, in radians, up to quarter turns. */
  directionAt: (p: Point) => number;
  /** Whether a local street may lie here. */
  isOpen: (p: Point) => boolean;
  /** Distance to the next parallel street in metres, for a street of the given direction. */
  spacingAt: (p: Point, direction: Point) => number;
  /** Share of crossings where a street ends in a T instead of going on. */
  endingShareAt: (p: Point) => number;
}

const STEP = 7;
/** A street that comes nearer than this share of the spacing to a parallel one ends. */
const CROWDED = 0.62;
const PARALLEL = Math.cos((38 * Math.PI) / 180);

/**
 * Local streets as evenly spaced lines that follow a direction field (Jobard & Lefer 1997,
 * doi:10.1007/978-3-7091-6876-9_5), seeded from the fixed roads and from each other. A street ends where it would
 * crowd a parallel one, leave the open ground, or, now and then, in a T at a crossing.
 */
export function traceStreets(fixed: readonly Polyline[], plan: TracePlan, random: Random): Polyline[] {
  const index = createSegmentIndex();
  const streets: Polyline[] = [];
  const seeds: { point: Point; direction: Point }[] = [];

  const accept = (line: Polyline, number: number) => {
    index.insert(number, line);
    const length = lengthOf(line);
    for (let along = 12; along < length; along += 18) {
      const { point, direction } = pointAlong(line, along);
      const side = leftOf(direction);
      seeds.push({ point, direction: side });
      const spacing = plan.spacingAt(point, direction);
      for (const sign of [1, -1]) seeds.push({ point: add(point, scale(side, sign * spacing)), direction });
    }
  };
  /** Metres to the nearest street that runs about the same way. */
  const roomAt = (p: Point, direction: Point, within: number, ignoreStreet = -1) => {
    let room = within;
    for (const segment of index.near(p, p, within)) {
      if (segment.street === ignoreStreet) continue;
      if (Math.abs(dot(unit(subtract(segment.b, segment.a)), direction)) < PARALLEL) continue;
      room = Math.min(room, nearestOnSegment(p, segment.a, segment.b).distance);
    }
    return room;
  };
  const fieldDirection = (p: Point, heading: Point): Point => {
    const quarter = Math.PI / 2;
    const angle = plan.directionAt(p);
    const turns = Math.round((angleOf(heading) - angle) / quarter);
    return fromAngle(angle + turns * quarter);
  };

  const walk = (start: Point, heading: Point): Point[] => {
    const line = [start];
    let here = start;
    let direction = fieldDirection(start, heading);
    for (let steps = 0; steps < 220; steps++) {
      const middle = add(here, scale(direction, STEP / 2));
      const ahead = fieldDirection(middle, direction);
      const next = add(here, scale(ahead, STEP));
      const crossing = index.crossings(here, next).find((candidate) => candidate.along > 1e-6);
      if (crossing && steps > 0) {
        const sharp = Math.abs(dot(unit(subtract(crossing.segment.b, crossing.segment.a)), ahead)) > PARALLEL;
        if (sharp || random.chance(plan.endingShareAt(crossing.point))) return [...line, crossing.point];
      }
      if (!plan.isOpen(next)) return [...line, next];
      if (
        roomAt(next, ahead, plan.spacingAt(next, ahead) * CROWDED) <
        plan.spacingAt(next, ahead) * CROWDED
      ) {
        return [...line, next];
      }
      line.push(next);
      here = next;
      direction = ahead;
    }
    return line;
  };

  for (const [i, line] of fixed.entries()) accept(line, i);
  while (seeds.length > 0) {
    // Mostly in the order found, so that streets spread out from the fixed ones; a little shuffled.
    const [seed] = seeds.splice(random.below(Math.min(seeds.length, 24)), 1);
    const { point } = seed!;
    if (!plan.isOpen(point)) continue;
    const direction = fieldDirection(point, seed!.direction);
    const spacing = plan.spacingAt(point, direction);
    if (roomAt(point, direction, spacing) < spacing * 0.93) continue;
    const back = walk(point, scale(direction, -1));
    const forth = walk(point, direction);
    const line = [...back.reverse(), ...forth.slice(1)];
    if (lengthOf(line) < 60) continue;
    accept(line, fixed.length + streets.length);
    streets.push(line);
  }
  return streets;
}
