import type { CellGrid } from './cell_grid.ts';
import type { WeightedPoints } from './collapse_points.ts';
import { edgeShares } from './edge_shares.ts';
import { EngineInputError } from './engine_input_error.ts';
import type { KernelOptions } from './kernel.ts';
import { refuseBadPlaces } from './refuse_non_finite.ts';
import { spreadGaussian } from './spread_gaussian.ts';
import { spreadQuartic } from './spread_quartic.ts';

/**
 * Kernel density of weighted points at the cells' centres, incidents per m² (screens show per km²). Exact
 * sums, no binning. Quartic f = Σ w·3/(πh²)·(1 − d²/h²)² for d < h (Silverman 1986; Chainey & Ratcliffe
 * 2005), Gaussian f = Σ w·exp(−d²/2σ²)/(2πσ²). Without edge correction mass near the edge falls outside the
 * study area; 'jones_diggle' divides each point's kernel by its share on the study area (edge_shares.ts), so
 * that the surface integrates to the points in it, and leaves out points that lie in no cell. No points give
 * 0 everywhere. Throws EngineInputError 'bandwidth' unless the bandwidth is a positive number, 'not_finite' for a
 * coordinate or weight that is none, with its index.
 */
export function kernelDensity(grid: CellGrid, points: WeightedPoints, options: KernelOptions): Float64Array {
  const { kernel, bandwidthMeters, edgeCorrection = 'none' } = options;
  if (!(bandwidthMeters > 0 && Number.isFinite(bandwidthMeters))) {
    throw new EngineInputError('bandwidth', -1, `The bandwidth must be above 0 m, not ${bandwidthMeters}`);
  }
  refuseBadPlaces(points);
  const rectangle = new Float64Array(grid.columns * grid.rows);
  const weighted = edgeCorrection === 'none' ? points : weighedByEdge(grid, points, options);
  const scale =
    kernel === 'quartic'
      ? spreadQuartic(grid, weighted, bandwidthMeters, rectangle)
      : spreadGaussian(grid, weighted, bandwidthMeters, rectangle);
  const density = new Float64Array(grid.position.length);
  for (let cell = 0; cell < density.length; cell++) density[cell] = rectangle[grid.position[cell]!]! * scale;
  return density;
}

function weighedByEdge(grid: CellGrid, points: WeightedPoints, options: KernelOptions): WeightedPoints {
  const shares = edgeShares(grid, points, options);
  return {
    ...points,
    weight: points.weight.map((weight, i) => (shares[i]! > 0 ? weight / shares[i]! : 0)),
  };
}
