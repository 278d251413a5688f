import { benjaminiHochberg } from './benjamini_hochberg.ts';
import type { CellGrid } from './cell_grid.ts';
import { countDeviations } from './count_deviations.ts';
import { flaggedAsPlace } from './flag_cells.ts';
import { type GlobalMoran, globalMoran } from './global_moran.ts';
import { normalTwoSidedP } from './normal.ts';

/** Own count against the mean, then the mean of its neighbours against the mean of all neighbourhoods; not above is low. */
export type Quadrant = 'low_low' | 'low_high' | 'high_low' | 'high_high';

/** Quadrants by their code in LocalMoran.quadrant. */
export const quadrants: readonly Quadrant[] = ['low_low', 'low_high', 'high_low', 'high_high'];
const highLow = quadrants.indexOf('high_low');

/** Columns by cell. */
export interface LocalMoran {
  /** I_i = z_i / m₂ · Σ_j w_ij z_j with m₂ = Σz²/n. */
  i: Float64Array;
  /** Moments when the cell keeps its count and the others are shuffled. */
  expected: Float64Array;
  variance: Float64Array;
  z: Float64Array;
  /** Two-sided normal p of z. */
  p: Float64Array;
  /** Benjamini–Hochberg over all cells of the map. */
  pAdjusted: Float64Array;
  /** Moments when all counts are shuffled. */
  expectedTotal: Float64Array;
  varianceTotal: Float64Array;
  zTotal: Float64Array;
  /** Number in `quadrants`. */
  quadrant: Uint8Array;
  global: GlobalMoran;
}

/**
 * Local Moran's I of the counts by cell: row-standardised weights of the grid's neighbours without the cell
 * itself, divisor n (Anselin 1995, doi:10.1111/j.1538-4632.1995.tb00338.x), moments in closed form, conditional and
 * total (Sokal, Oden & Thomson 1998, doi:10.1111/j.1538-4632.1998.tb00406.x). To describe and export, never
 * to decide: normal p fail on small counts (see flag_cells). Where it has no meaning (a cell without
 * neighbours, all counts equal, fewer than three cells) I, moments and z are 0 and p 1.
 */
export function localMoran(grid: CellGrid, counts: Int32Array): LocalMoran {
  const cells = counts.length;
  const { offsets } = grid;
  const columns = emptyColumns(cells);
  const { i, expected, variance, z, expectedTotal, varianceTotal, zTotal, quadrant } = columns;
  const spread = countDeviations(grid, counts);
  const { deviation, lag, square, kurtosis } = spread;
  const meanLag = lag.reduce((sum, value) => sum + value, 0) / cells;
  for (let cell = 0; cell < cells; cell++) {
    const isHigh = deviation[cell]! > rounding;
    quadrant[cell] = (isHigh ? 2 : 0) + (lag[cell]! - meanLag > rounding ? 1 : 0);
  }
  if (square > 0 && cells > 2) {
    const a = (cells - kurtosis) / (cells - 1);
    const b = (2 * kurtosis - cells) / ((cells - 1) * (cells - 2));
    for (let cell = 0; cell < cells; cell++) {
      const size = offsets[cell + 1]! - offsets[cell]!;
      if (size === 0) continue;
      // row-standardised: the weights add to 1, their squares to 1/size
      const squares = 1 / size;
      const own = deviation[cell]!;
      i[cell] = (own / square) * lag[cell]!;
      expected[cell] = -(own * own) / ((cells - 1) * square);
      variance[cell] =
        (own / square) ** 2 *
        (cells / (cells - 2)) *
        (squares - 1 / (cells - 1)) *
        (square - (own * own) / (cells - 1));
      z[cell] = standardised(i[cell]!, expected[cell]!, variance[cell]!);
      expectedTotal[cell] = -1 / (cells - 1);
      varianceTotal[cell] = a * squares + b * (1 - squares) - 1 / (cells - 1) ** 2;
      zTotal[cell] = standardised(i[cell]!, expectedTotal[cell]!, varianceTotal[cell]!);
    }
  }
  const p = z.map(normalTwoSidedP);
  return {
    ...columns,
    p,
    pAdjusted: benjaminiHochberg(p),
    global: globalMoran(grid, spread),
  };
}

/** Cells with many incidents of their own in calm surroundings, which "en plats" flags: one bad place. The most incidents first. */
export function loneHotCells(
  { quadrant }: Pick<LocalMoran, 'quadrant'>,
  counts: Int32Array,
  flagged: Uint8Array,
): number[] {
  const lone: number[] = [];
  for (let cell = 0; cell < counts.length; cell++) {
    if (quadrant[cell] === highLow && flagged[cell]! & flaggedAsPlace) lone.push(cell);
  }
  return lone.sort((a, b) => counts[b]! - counts[a]! || a - b);
}

/** Rounding of a mean must not lift what equals it above it. */
const rounding = 1e-12;

function standardised(value: number, expected: number, variance: number): number {
  return variance > 0 ? (value - expected) / Math.sqrt(variance) : 0;
}

function emptyColumns(cells: number) {
  return {
    i: new Float64Array(cells),
    expected: new Float64Array(cells),
    variance: new Float64Array(cells),
    z: new Float64Array(cells),
    expectedTotal: new Float64Array(cells),
    varianceTotal: new Float64Array(cells),
    zTotal: new Float64Array(cells),
    quadrant: new Uint8Array(cells),
  };
}
