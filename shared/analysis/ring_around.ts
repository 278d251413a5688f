import type { CellGrid } from './cell_grid.ts';

/**
 * The width of a footprint in cells: the side of the square of equal area, rounded, at least one. So a street of nine
 * cells is three wide, not nine: what is to be expected around it grows with how much is done, not with how it lies.
 */
export function footprintWidth(cells: ArrayLike<number>): number {
  return Math.max(1, Math.round(Math.sqrt(cells.length)));
}

/** Cells of the study area at most so many neighbour steps from a figure and not in it, ascending. */
export function ringAround(grid: CellGrid, cells: Iterable<number>, widthCells: number): number[] {
  const seen = new Set(cells);
  const ring: number[] = [];
  let edge = [...seen];
  for (let step = 0; step < widthCells; step++) {
    const next: number[] = [];
    for (const cell of edge) {
      for (let j = grid.offsets[cell]!; j < grid.offsets[cell + 1]!; j++) {
        const neighbour = grid.neighbours[j]!;
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        next.push(neighbour);
      }
    }
    ring.push(...next);
    edge = next;
  }
  return ring.sort((a, b) => a - b);
}
