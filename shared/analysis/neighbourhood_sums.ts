import type { CellGrid } from './cell_grid.ts';

/** For each cell, its own count and those of its neighbours together. */
export function neighbourhoodSums(grid: CellGrid, counts: Int32Array): Int32Array {
  const { offsets, neighbours } = grid;
  const sums = counts.slice();
  // most cells are empty, so the others give to their neighbours: who borders on whom is mutual
  for (let cell = 0; cell < counts.length; cell++) {
    const count = counts[cell]!;
    if (count === 0) continue;
    for (let j = offsets[cell]!; j < offsets[cell + 1]!; j++) sums[neighbours[j]!]! += count;
  }
  return sums;
}

/** Cells in the neighbourhood of a cell, itself included: fewer at the edge of the study area. */
export function neighbourhoodSize(grid: CellGrid, cell: number): number {
  return 1 + grid.offsets[cell + 1]! - grid.offsets[cell]!;
}
