import type { CellGrid } from './cell_grid.ts';
import type { CountDeviations } from './count_deviations.ts';
import { erfc } from './normal.ts';

/** Moran's I of the whole map. */
export interface GlobalMoran {
  i: number;
  expected: number;
  /** When the counts are shuffled over the cells. */
  variance: number;
  /** When the counts are normal. */
  varianceNormal: number;
  z: number;
  /** One-sided: that like lies beside like by chance. */
  p: number;
}

/**
 * Moran's I with row-standardised weights and its moments in closed form (Cliff & Ord 1981). Without spread,
 * without neighbours or with fewer than four cells it has no meaning: all 0, p 1.
 */
export function globalMoran(grid: CellGrid, spread: CountDeviations): GlobalMoran {
  const { deviation, lag, square, kurtosis } = spread;
  const n = deviation.length;
  const { s0, s1, s2 } = weightSums(grid, n);
  if (square === 0 || s0 === 0 || n < 4) {
    return { i: 0, expected: 0, variance: 0, varianceNormal: 0, z: 0, p: 1 };
  }
  const products = deviation.reduce((sum, value, cell) => sum + value * lag[cell]!, 0);
  const i = products / (s0 * square);
  const expected = -1 / (n - 1);
  const shuffled =
    n * (s1 * (n * n - 3 * n + 3) - n * s2 + 3 * s0 * s0) -
    kurtosis * (s1 * (n * n - n) - 2 * n * s2 + 6 * s0 * s0);
  const variance = shuffled / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected;
  const varianceNormal = (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1)) - expected * expected;
  const z = variance > 0 ? (i - expected) / Math.sqrt(variance) : 0;
  return { i, expected, variance, varianceNormal, z, p: erfc(z / Math.SQRT2) / 2 };
}

/** Sums of the weights: all, ½Σ(w_ij + w_ji)², Σ(row sum + column sum)². Neighbours are neighbours both ways. */
function weightSums({ offsets, neighbours }: CellGrid, cells: number) {
  let [s0, s1, s2] = [0, 0, 0];
  const size = (cell: number) => offsets[cell + 1]! - offsets[cell]!;
  for (let cell = 0; cell < cells; cell++) {
    const own = size(cell);
    if (own === 0) continue;
    let column = 0;
    for (let j = offsets[cell]!; j < offsets[cell + 1]!; j++) {
      const theirs = 1 / size(neighbours[j]!);
      column += theirs;
      s1 += (1 / own + theirs) ** 2 / 2;
    }
    s0 += 1;
    s2 += (1 + column) ** 2;
  }
  return { s0, s1, s2 };
}
