import { benjaminiHochberg } from './benjamini_hochberg.ts';
import type { CellGrid } from './cell_grid.ts';
import { neighbourhoodSize, neighbourhoodSums } from './neighbourhood_sums.ts';
import { normalTwoSidedP } from './normal.ts';

export interface Gistar {
  /** Standard deviations from what an even spread would give the neighbourhood. */
  z: Float64Array;
  /** Two-sided normal p. */
  p: Float64Array;
  /** Benjamini–Hochberg over all cells of the map. */
  pAdjusted: Float64Array;
}

/**
 * Getis–Ord Gi* of the counts by cell, the cell itself included, binary weights, S with divisor n: to
 * describe and export, never to decide what is a hotspot (normal p fail on small counts; see flag_cells).
 * Where z has no meaning (all counts equal, one cell, a neighbourhood that is the whole map) it is 0, p 1.
 * Ord & Getis (1995), doi:10.1111/j.1538-4632.1995.tb00912.x.
 */
export function gistar(grid: CellGrid, counts: Int32Array): Gistar {
  const z = gistarZ(grid, counts);
  const p = z.map(normalTwoSidedP);
  return { z, p, pAdjusted: benjaminiHochberg(p) };
}

/** z alone (see gistar): what moves with the time brush. */
export function gistarZ(grid: CellGrid, counts: Int32Array): Float64Array {
  const cells = counts.length;
  const sums = neighbourhoodSums(grid, counts);
  let total = 0;
  let squares = 0;
  for (let cell = 0; cell < cells; cell++) {
    total += counts[cell]!;
    squares += counts[cell]! ** 2;
  }
  // in whole numbers, so that equal counts give exactly no variance
  const spread = cells * squares - total * total;
  const z = new Float64Array(cells);
  if (spread <= 0) return z;
  const standardDeviation = Math.sqrt(spread) / cells;
  for (let cell = 0; cell < cells; cell++) {
    const size = neighbourhoodSize(grid, cell);
    if (size === cells) continue;
    const scale = standardDeviation * Math.sqrt((size * (cells - size)) / (cells - 1));
    z[cell] = (sums[cell]! - (total / cells) * size) / scale;
  }
  return z;
}
