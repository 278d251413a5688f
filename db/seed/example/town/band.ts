import type { Polyline } from './polyline.ts';
import { add, leftOf, type Point, scale, subtract, unit } from './vector.ts';

/** Polygon of even width around a line, flat at both ends; closed, counter-clockwise. Corners are mitred. */
export function band(line: Polyline, widthMeters: number): Polyline {
  const side = (sign: number) =>
    line.map((p, i): Point => {
      const before = unit(subtract(p, line[Math.max(0, i - 1)]!));
      const after = unit(subtract(line[Math.min(line.length - 1, i + 1)]!, p));
      const across = leftOf(unit(add(before, after)));
      return add(p, scale(across, (sign * widthMeters) / 2));
    });
  const ring = [...side(-1), ...side(1).reverse()];
  return [...ring, ring[0]!];
}
