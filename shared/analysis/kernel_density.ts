import { type CellGrid, columnCentreX, rowCentreY } from './cell_grid.ts';
import type { WeightedPoints } from './collapse_points.ts';
import { edgeShares } from './edge_shares.ts';
import { EngineInputError } from './engine_input_error.ts';
import type { KernelOptions } from './kernel.ts';

/**
 * Kernel density of weighted points at the cells' centres, incidents per m² (screens show per km²). Exact
 * sums, no binning. Quartic f = Σ w·3/(πh²)·(1 − d²/h²)² for d < h (Silverman 1986; Chainey & Ratcliffe
 * 2005), Gaussian f = Σ w·exp(−d²/2σ²)/(2πσ²). Without edge correction mass near the edge falls outside the
 * study area; 'jones_diggle' divides each point's kernel by its share on the study area (edge_shares.ts), so
 * that the surface integrates to the points in it, and leaves out points that lie in no cell. No points give
 * 0 everywhere. Throws EngineInputError 'bandwidth' unless the bandwidth is a positive number.
 */
export function kernelDensity(grid: CellGrid, points: WeightedPoints, options: KernelOptions): Float64Array {
  const { kernel, bandwidthMeters, edgeCorrection = 'none' } = options;
  if (!(bandwidthMeters > 0 && Number.isFinite(bandwidthMeters))) {
    throw new EngineInputError('bandwidth', -1, `The bandwidth must be above 0 m, not ${bandwidthMeters}`);
  }
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

/** Share of a cell by which the reach is widened, so that rounding loses no cell; d < h decides. */
const slack = 1e-6;

/** x of every column's centre in even rows and in odd rows. */
function columnCentres(grid: CellGrid): [even: Float64Array, odd: Float64Array] {
  const ofRow = (row: number) =>
    Float64Array.from({ length: grid.columns }, (_, column) =>
      columnCentreX(grid, grid.firstColumn + column, row),
    );
  return [ofRow(0), ofRow(1)];
}

function rowCentres(grid: CellGrid): Float64Array {
  return Float64Array.from({ length: grid.rows }, (_, row) => rowCentreY(grid, grid.firstRow + row));
}

// each point is spread over the few cells in its reach instead of each cell looking for its points
function spreadQuartic(grid: CellGrid, points: WeightedPoints, h: number, rectangle: Float64Array): number {
  const { columns, rows, cellSizeMeters } = grid;
  if (columns === 0 || rows === 0) return 0;
  const [evenCentres, oddCentres] = columnCentres(grid);
  const centresY = rowCentres(grid);
  const perColumn = 1 / cellSizeMeters;
  const perRow = rows > 1 ? 1 / (centresY[1]! - centresY[0]!) : perColumn;
  const isSquare = grid.shape === 'square';
  const squaredH = h * h;
  // squares of the distances to the columns in reach, from the first of them
  const evenSquares = new Float64Array(columns);
  const oddSquares = isSquare ? evenSquares : new Float64Array(columns);
  for (let i = 0; i < points.x.length; i++) {
    const weight = points.weight[i]!;
    if (weight === 0) continue;
    const px = points.x[i]!;
    const py = points.y[i]!;
    const first = Math.max(0, Math.ceil((px - h - oddCentres[0]!) * perColumn - slack));
    const last = Math.min(columns - 1, Math.floor((px + h - evenCentres[0]!) * perColumn + slack));
    const reached = last - first + 1;
    for (let k = 0; k < reached; k++) {
      evenSquares[k] = (px - evenCentres[first + k]!) ** 2;
      if (!isSquare) oddSquares[k] = (px - oddCentres[first + k]!) ** 2;
    }
    const firstRow = Math.max(0, Math.ceil((py - h - centresY[0]!) * perRow - slack));
    const lastRow = Math.min(rows - 1, Math.floor((py + h - centresY[0]!) * perRow + slack));
    for (let row = firstRow; row <= lastRow; row++) {
      const left = squaredH - (py - centresY[row]!) ** 2;
      const squares = (grid.firstRow + row) & 1 ? oddSquares : evenSquares;
      const base = row * columns + first;
      for (let k = 0; k < reached; k++) {
        // h² − d²; near + |near| is 0 beyond the radius and else twice near: no branch to guess wrong
        const near = left - squares[k]!;
        rectangle[base + k]! += weight * near * (near + Math.abs(near));
      }
    }
  }
  // h⁴ and the doubling
  return 1.5 / (Math.PI * squaredH * squaredH * squaredH);
}

/** exp(−t) is left out beyond: smaller numbers lose digits and cost a hundred times the time. */
const smallestExponent = 700;

// exp(−(dx² + dy²)) = exp(−dx²)·exp(−dy²): a row and a column of exponentials per point, not one per cell
function spreadGaussian(
  grid: CellGrid,
  points: WeightedPoints,
  sigma: number,
  rectangle: Float64Array,
): number {
  const { columns, rows } = grid;
  const centresX = columnCentres(grid);
  const centresY = rowCentres(grid);
  const factor = -1 / (2 * sigma * sigma);
  const squaredReach = 2 * smallestExponent * sigma * sigma;
  const across = [new Float64Array(columns), new Float64Array(columns)];
  const parities = grid.shape === 'square' ? [0] : [0, 1];
  for (let i = 0; i < points.x.length; i++) {
    const weight = points.weight[i]!;
    if (weight === 0) continue;
    const px = points.x[i]!;
    for (const parity of parities) {
      const centres = centresX[parity]!;
      const exponentials = across[parity]!;
      for (let column = 0; column < columns; column++) {
        const dx = px - centres[column]!;
        exponentials[column] = Math.exp(dx * dx * factor);
      }
    }
    for (let row = 0; row < rows; row++) {
      const dy = points.y[i]! - centresY[row]!;
      const left = squaredReach - dy * dy;
      if (left <= 0) continue;
      const parity = parities.length === 1 ? 0 : (grid.firstRow + row) & 1;
      const half = Math.sqrt(left);
      const start = centresX[parity]![0]!;
      const first = Math.max(0, Math.ceil((px - half - start) / grid.cellSizeMeters));
      const last = Math.min(columns - 1, Math.floor((px + half - start) / grid.cellSizeMeters));
      const along = weight * Math.exp(dy * dy * factor);
      const exponentials = across[parity]!;
      const base = row * columns;
      for (let column = first; column <= last; column++) {
        rectangle[base + column]! += along * exponentials[column]!;
      }
    }
  }
  return 1 / (2 * Math.PI * sigma * sigma);
}
