import { areaOf, type Polyline } from './polyline.ts';
import {
  add,
  cross,
  distance,
  dot,
  leftOf,
  nearestOnSegment,
  type Point,
  scale,
  subtract,
  unit,
} from './vector.ts';

interface Side {
  /** A point on the moved edge, and its direction. */
  at: Point;
  along: Point;
}

/**
 * The ring with every edge moved inwards by its own distance in metres, corners mitred. Edges that turn round on the
 * way (shorter than the inset eats up) are left out and the rest is tried again. Undefined when nothing is left.
 */
export function insetRing(ring: Polyline, insetMeters: readonly number[]): Polyline | undefined {
  let sides = ring.slice(1).map((b, i): Side => {
    const along = unit(subtract(b, ring[i]!));
    return { at: add(ring[i]!, scale(leftOf(along), insetMeters[i]!)), along };
  });
  while (sides.length >= 3) {
    const corners = sides.map((side, i) => corner(sides[(i + sides.length - 1) % sides.length]!, side));
    const lasting = sides.filter((side, i) => {
      const next = corners[(i + 1) % corners.length]!;
      return dot(subtract(next, corners[i]!), side.along) > 0.1;
    });
    if (lasting.length === sides.length) {
      const closed = [...corners, corners[0]!];
      return areaOf(closed) > 0 ? closed : undefined;
    }
    sides = lasting;
  }
  return undefined;
}

/** Where two neighbouring sides meet; for nearly parallel ones the foot of the second on the first. */
function corner(before: Side, after: Side): Point {
  const turn = cross(before.along, after.along);
  if (Math.abs(turn) < 0.05) return after.at;
  const share = cross(subtract(after.at, before.at), after.along) / turn;
  const meeting = add(before.at, scale(before.along, share));
  // A needle of a corner is cut short.
  return distance(meeting, after.at) > 400 ? after.at : meeting;
}

/**
 * Points of a closed ring thinned so that none dropped lies farther than the tolerance from the line left, where the
 * edges on both sides are of the same kind. The kinds follow.
 */
export function thinRing<Kind>(
  ring: Polyline,
  kinds: readonly Kind[],
  toleranceMeters: number,
): { ring: Polyline; kinds: Kind[] } {
  let points = ring.slice(1);
  let kept = [...kinds];
  // kept[i] is the edge that ends in points[i].
  for (let i = 0; points.length > 3 && i < points.length; ) {
    const count = points.length;
    const before = points[(i + count - 1) % count]!;
    const after = points[(i + 1) % count]!;
    const sameKind = kept[i] === kept[(i + 1) % count];
    if (sameKind && nearestOnSegment(points[i]!, before, after).distance < toleranceMeters) {
      points = points.toSpliced(i, 1);
      kept = kept.toSpliced(i, 1);
    } else {
      i++;
    }
  }
  return { ring: [points[points.length - 1]!, ...points], kinds: kept };
}
