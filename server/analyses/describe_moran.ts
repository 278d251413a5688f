import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import { localMoran, quadrants } from '@lagesbild/shared/analysis/local_moran.ts';

/** Local Moran's I by cell with its conditional moments, and of the whole map. */
export function describeMoran(grid: CellGrid, counts: Int32Array) {
  const { i, expected, variance, z, p, pAdjusted, quadrant, global } = localMoran(grid, counts);
  return {
    i,
    expected,
    variance,
    z,
    p,
    pAdjusted,
    quadrant,
    quadrants,
    global: { i: global.i, expected: global.expected, z: global.z, p: global.p },
  };
}
