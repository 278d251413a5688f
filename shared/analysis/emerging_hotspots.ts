import { benjaminiHochberg } from './benjamini_hochberg.ts';
import type { CellGrid } from './cell_grid.ts';
import { mannKendall } from './mann_kendall.ts';
import { neighbourhoodSize, neighbourhoodSums } from './neighbourhood_sums.ts';
import { normalTwoSidedP } from './normal.ts';

/** Esri's words; cold ones are the same with few instead of many. */
type EmergingPattern =
  | 'new'
  | 'consecutive'
  | 'intensifying'
  | 'persistent'
  | 'diminishing'
  | 'sporadic'
  | 'oscillating'
  | 'historical';

interface EmergingHotspot {
  pattern: EmergingPattern;
  kind: 'hot' | 'cold';
}

export interface EmergingOptions {
  /** Level of a step and of the trend. */
  alpha: number;
  /** Benjamini–Hochberg over all cells and steps of the cube before a step is called hot or cold. */
  correction: 'none' | 'benjamini_hochberg';
}

export interface EmergingHotspots {
  /** steps × cells, row-major, earliest step first: Gi* of the cube. */
  z: Float64Array;
  /** One a cell; null: no pattern detected. */
  cells: (EmergingHotspot | null)[];
}

/** Share of the steps that make a place persistent, intensifying, diminishing or historical. */
const mostSteps = 0.9;

/**
 * Esri's emerging hot spots, for the analyst: descriptive, the verdicts of the map are other ones (classifyHotspots).
 * A space-time cube of counts by cell, `countsByStep` earliest first; Gi* over each cell with its neighbours in the step
 * and in the step before, against mean and standard deviation (divisor n) of the whole cube; then a pattern from which
 * steps are hot and the Mann–Kendall trend of their z. In this order: new, the three of at least 90 %, consecutive,
 * oscillating, sporadic; historical when the last step is none. Hot before cold. A cube without variation has z 0.
 * Getis & Ord as in gistar.ts; patterns after ArcGIS Pro "How Emerging Hot Spot Analysis works".
 */
export function emergingHotspots(
  grid: CellGrid,
  countsByStep: readonly Int32Array[],
  { alpha, correction }: EmergingOptions,
): EmergingHotspots {
  const cells = grid.x.length;
  const z = cubeZ(grid, countsByStep);
  const p = z.map(normalTwoSidedP);
  const judged = correction === 'none' ? p : benjaminiHochberg(p);
  const signs = Int8Array.from(z, (value, i) => (judged[i]! < alpha ? Math.sign(value) : 0));
  return {
    z,
    cells: Array.from({ length: cells }, (_, cell) => {
      const steps = countsByStep.map((_, t) => signs[t * cells + cell]!);
      if (steps.every((sign) => sign === 0)) return null;
      const trend = mannKendall(countsByStep.map((_, t) => z[t * cells + cell]!));
      const direction = trend.p < alpha ? Math.sign(trend.s) : 0;
      const hot = patternOf(steps, direction);
      if (hot) return { pattern: hot, kind: 'hot' };
      // what falls grows colder
      const cold = patternOf(
        steps.map((sign) => -sign),
        -direction,
      );
      return cold && { pattern: cold, kind: 'cold' };
    }),
  };
}

/** `steps`: 1 = of the kind asked for, -1 = of the other, 0 = neither; earliest first. `trend`: 1 = towards it. */
function patternOf(steps: readonly number[], trend: number): EmergingPattern | null {
  const hits = steps.filter((sign) => sign === 1).length;
  const inMost = hits >= mostSteps * steps.length;
  if (steps.at(-1) !== 1) return inMost ? 'historical' : null;
  if (hits === 1) return 'new';
  if (inMost) {
    if (trend === 0) return 'persistent';
    return trend > 0 ? 'intensifying' : 'diminishing';
  }
  if (steps.lastIndexOf(1) - steps.indexOf(1) === hits - 1) return 'consecutive';
  return steps.includes(-1) ? 'oscillating' : 'sporadic';
}

function cubeZ(grid: CellGrid, countsByStep: readonly Int32Array[]): Float64Array {
  const cells = grid.x.length;
  const n = cells * countsByStep.length;
  let sum = 0;
  let squares = 0;
  for (const counts of countsByStep) {
    for (const count of counts) {
      sum += count;
      squares += count * count;
    }
  }
  const mean = n > 0 ? sum / n : 0;
  const deviation = n > 0 ? Math.sqrt(Math.max(0, squares / n - mean * mean)) : 0;
  const z = new Float64Array(n);
  if (deviation === 0) return z;
  const sums = countsByStep.map((counts) => neighbourhoodSums(grid, counts));
  for (let t = 0; t < sums.length; t++) {
    for (let cell = 0; cell < cells; cell++) {
      const weight = neighbourhoodSize(grid, cell) * (t > 0 ? 2 : 1);
      const observed = sums[t]![cell]! + (sums[t - 1]?.[cell] ?? 0);
      const spread = deviation * Math.sqrt((n * weight - weight * weight) / (n - 1));
      // one neighbourhood that is the whole cube cannot differ from it
      z[t * cells + cell] = spread > 0 ? (observed - mean * weight) / spread : 0;
    }
  }
  return z;
}
