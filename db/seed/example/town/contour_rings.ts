import type { Polyline } from './polyline.ts';
import type { ScalarGrid } from './scalar_grid.ts';
import type { Point } from './vector.ts';

/**
 * Closed rings around the part of the grid that lies above `level` (marching squares with linear interpolation;
 * saddles are cut apart). Rings run with the high side on the left: outlines counter-clockwise, holes clockwise.
 * The grid is taken to be low all around, so that every ring closes.
 */
export function contourRings(grid: ScalarGrid, level: number): Polyline[] {
  const { columns, rows, west, south, stepMeters } = grid;
  const value = (column: number, row: number) =>
    column < 0 || row < 0 || column >= columns || row >= rows
      ? Number.NEGATIVE_INFINITY
      : grid.values[row * columns + column]! - level;

  const corner = (column: number, row: number): Point => [
    west + column * stepMeters,
    south + row * stepMeters,
  ];
  const crossing = (ca: number, ra: number, cb: number, rb: number): Point => {
    const a = value(ca, ra);
    const b = value(cb, rb);
    const share = Number.isFinite(a) && Number.isFinite(b) ? a / (a - b) : 0.5;
    const [ax, ay] = corner(ca, ra);
    const [bx, by] = corner(cb, rb);
    return [ax + (bx - ax) * share, ay + (by - ay) * share];
  };

  // Each crossed lattice edge leads to the next one: key of the edge → where the ring goes from there.
  const steps = new Map<string, { point: Point; to: string }>();
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      const corners: [number, number][] = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ];
      const high = corners.map(([c, r]) => value(c, r) > 0);
      const edgeKey = (i: number) => {
        const [a, b] = [corners[i]!, corners[(i + 1) % 4]!].sort((p, q) => p[1] - q[1] || p[0] - q[0]);
        return `${a![0]},${a![1]},${b![0]},${b![1]}`;
      };
      for (let i = 0; i < 4; i++) {
        // Walking round the cell, a ring enters where high turns low and leaves where low turns high before that.
        if (!high[i] || high[(i + 1) % 4]) continue;
        let out = i;
        do out = (out + 3) % 4;
        while (high[out]);
        const [a, b] = [corners[i]!, corners[(i + 1) % 4]!];
        steps.set(edgeKey(i), { point: crossing(a[0], a[1], b[0], b[1]), to: edgeKey(out) });
      }
    }
  }

  const rings: Polyline[] = [];
  for (const start of [...steps.keys()]) {
    const ring: Point[] = [];
    let key = start;
    for (let step = steps.get(key); step; step = steps.get(key)) {
      ring.push(step.point);
      steps.delete(key);
      key = step.to;
    }
    if (ring.length > 2) rings.push([...ring, ring[0]!]);
  }
  return rings;
}
