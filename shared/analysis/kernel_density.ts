import { type CellGrid, columnCentreX, rowCentreY } from './cell_grid.ts';
import type { WeightedPoints } from './collapse_points.ts';
import { EngineInputError } from './engine_input_error.ts';

export type Kernel = 'quartic' | 'gaussian';

export interface KernelOptions {
  kernel: Kernel;
  /** Quartic: the radius of support h, beyond which a point counts nothing. Gaussian: σ. */
  bandwidthMeters: number;
}

/**
 * Kernel density of weighted points at the cells' centres, incidents per m² (screens show per km²). Exact
 * sums, no binning, no edge correction. Quartic f = Σ w·3/(πh²)·(1 − d²/h²)² for d < h (Silverman 1986;
 * Chainey & Ratcliffe 2005), Gaussian f = Σ w·exp(−d²/2σ²)/(2πσ²). No points give 0 everywhere. Throws
 * EngineInputError 'bandwidth' unless the bandwidth is a positive number.
 */
export function kernelDensity(grid: CellGrid, points: WeightedPoints, options: KernelOptions): Float64Array {
  const { kernel, bandwidthMeters } = options;
  if (!(bandwidthMeters > 0 && Number.isFinite(bandwidthMeters))) {
    throw new EngineInputError('bandwidth', -1, `The bandwidth must be above 0 m, not ${bandwidthMeters}`);
  }
  const rectangle = new Float64Array(grid.columns * grid.rows);
  const scale =
    kernel === 'quartic'
      ? spreadQuartic(grid, points, bandwidthMeters, rectangle)
      : spreadGaussian(grid, points, bandwidthMeters, rectangle);
  const density = new Float64Array(grid.position.length);
  for (let cell = 0; cell < density.length; cell++) density[cell] = rectangle[grid.position[cell]!]! * scale;
  return density;
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
  const rowHeight = rows > 1 ? centresY[1]! - centresY[0]! : cellSizeMeters;
  const isSquare = grid.shape === 'square';
  const squaredH = h * h;
  const evenSquares = new Float64Array(columns);
  const oddSquares = isSquare ? evenSquares : new Float64Array(columns);
  for (let i = 0; i < points.x.length; i++) {
    const weight = points.weight[i]!;
    if (weight === 0) continue;
    const px = points.x[i]!;
    const py = points.y[i]!;
    const first = Math.max(0, Math.ceil((px - h - oddCentres[0]!) / cellSizeMeters - slack));
    const last = Math.min(columns - 1, Math.floor((px + h - evenCentres[0]!) / cellSizeMeters + slack));
    for (let column = first; column <= last; column++) {
      evenSquares[column] = (px - evenCentres[column]!) ** 2;
      if (!isSquare) oddSquares[column] = (px - oddCentres[column]!) ** 2;
    }
    const firstRow = Math.max(0, Math.ceil((py - h - centresY[0]!) / rowHeight - slack));
    const lastRow = Math.min(rows - 1, Math.floor((py + h - centresY[0]!) / rowHeight + slack));
    for (let row = firstRow; row <= lastRow; row++) {
      const left = squaredH - (py - centresY[row]!) ** 2;
      if (left <= 0) continue;
      const squares = (grid.firstRow + row) & 1 ? oddSquares : evenSquares;
      const base = row * columns;
      for (let column = first; column <= last; column++) {
        // h² − d²; dividing by h⁴ is left to the end
        const near = left - squares[column]!;
        if (near > 0) rectangle[base + column]! += weight * near * near;
      }
    }
  }
  return 3 / (Math.PI * squaredH * squaredH * squaredH);
}

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
  const across = [new Float64Array(columns), new Float64Array(columns)];
  const parities = grid.shape === 'square' ? [0] : [0, 1];
  for (let i = 0; i < points.x.length; i++) {
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
      const along = points.weight[i]! * Math.exp(dy * dy * factor);
      if (along === 0) continue;
      const exponentials = across[parities.length === 1 ? 0 : (grid.firstRow + row) & 1]!;
      const base = row * columns;
      for (let column = 0; column < columns; column++) {
        rectangle[base + column]! += along * exponentials[column]!;
      }
    }
  }
  return 1 / (2 * Math.PI * sigma * sigma);
}
