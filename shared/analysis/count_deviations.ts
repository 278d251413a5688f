import type { CellGrid } from './cell_grid.ts';

/** How counts by cell lie about their mean, and their neighbours with them. */
export interface CountDeviations {
  /** Count less the mean of all. */
  deviation: Float64Array;
  /** Mean deviation of the neighbours, the cell itself not among them; 0 without neighbours. */
  lag: Float64Array;
  /** Mean square, exactly 0 when all counts are equal. */
  square: number;
  /** Mean fourth power over the square of the mean square; 0 when all counts are equal. */
  kurtosis: number;
}

export function countDeviations({ offsets, neighbours }: CellGrid, counts: Int32Array): CountDeviations {
  const cells = counts.length;
  let total = 0;
  let squares = 0;
  for (const count of counts) {
    total += count;
    squares += count * count;
  }
  const mean = cells > 0 ? total / cells : 0;
  const deviation = Float64Array.from(counts, (count) => count - mean);
  const lag = new Float64Array(cells);
  let fourth = 0;
  for (let cell = 0; cell < cells; cell++) {
    fourth += deviation[cell]! ** 4;
    const size = offsets[cell + 1]! - offsets[cell]!;
    let sum = 0;
    for (let j = offsets[cell]!; j < offsets[cell + 1]!; j++) sum += counts[neighbours[j]!]!;
    if (size > 0) lag[cell] = sum / size - mean;
  }
  // in whole numbers, so that equal counts give exactly no variance
  const spread = cells * squares - total * total;
  if (spread <= 0) return { deviation, lag, square: 0, kurtosis: 0 };
  const square = spread / (cells * cells);
  return { deviation, lag, square, kurtosis: fourth / cells / (square * square) };
}
