import { lengthOf, type Polyline, pointAlong } from './polyline.ts';
import { add, distance, leftOf, type Point, scale } from './vector.ts';

/** Street lamps along lines, on alternating sides; none nearer than half the spacing to another line's lamp. */
export function setLamps(lines: readonly Polyline[], spacingMeters: number, offsetMeters: number): Point[] {
  const lamps: Point[] = [];
  for (const line of lines) {
    const length = lengthOf(line);
    let side = 1;
    for (let along = spacingMeters / 2; along < length; along += spacingMeters) {
      const { point, direction } = pointAlong(line, along);
      const lamp = add(point, scale(leftOf(direction), side * offsetMeters));
      if (lamps.every((other) => distance(other, lamp) > spacingMeters / 2)) lamps.push(lamp);
      side = -side;
    }
  }
  return lamps;
}
