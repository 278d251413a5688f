import { columnCentres, rowCentres } from './cell_centres.ts';
import type { CellGrid } from './cell_grid.ts';
import type { WeightedPoints } from './collapse_points.ts';

/** exp(−t) is left out beyond: smaller numbers lose digits and cost a hundred times the time. */
const vanishing = 700;
/** t that a point is spread to at first: 14 σ. */
const nearEnough = 98;
/** What may be missing of a cell's density, relatively. */
const tolerance = 1e-12;

/**
 * Adds each point's Gaussian kernel (σ in metres) to the cells of the rectangle around the grid, rows × columns; gives
 * the factor that makes the sums incidents per m². First up to 14 σ; the few cells so far from everything that what lies
 * farther could still show in their twelfth digit are then summed over all points.
 */
export function spreadGaussian(
  grid: CellGrid,
  points: WeightedPoints,
  sigma: number,
  rectangle: Float64Array,
): number {
  spreadWithin(grid, points, sigma, nearEnough, rectangle);
  const all = points.weight.reduce((sum, weight) => sum + weight, 0);
  const mayMiss = all * Math.exp(-nearEnough);
  const remote: number[] = [];
  grid.position.forEach((at, cell) => {
    if (rectangle[at]! * tolerance < mayMiss) remote.push(cell);
  });
  if (2 * remote.length > grid.position.length) {
    rectangle.fill(0);
    spreadWithin(grid, points, sigma, vanishing, rectangle);
  } else {
    for (const cell of remote) {
      rectangle[grid.position[cell]!] = sumAt(points, grid.x[cell]!, grid.y[cell]!, sigma);
    }
  }
  return 1 / (2 * Math.PI * sigma * sigma);
}

// exp(−(dx² + dy²)) = exp(−dx²)·exp(−dy²): a row and a column of exponentials per point, not one per cell
function spreadWithin(
  grid: CellGrid,
  points: WeightedPoints,
  sigma: number,
  largestExponent: number,
  rectangle: Float64Array,
): void {
  const { columns, rows } = grid;
  const perMeter = 1 / grid.cellSizeMeters;
  if (columns === 0 || rows === 0) return;
  const centresX = columnCentres(grid);
  const centresY = rowCentres(grid);
  const factor = -1 / (2 * sigma * sigma);
  const squaredReach = 2 * largestExponent * sigma * sigma;
  const reach = Math.sqrt(squaredReach);
  const across = [new Float64Array(columns), new Float64Array(columns)];
  const parities = grid.shape === 'square' ? [0] : [0, 1];
  for (let i = 0; i < points.x.length; i++) {
    const weight = points.weight[i]!;
    if (weight === 0) continue;
    const px = points.x[i]!;
    for (const parity of parities) {
      const centres = centresX[parity]!;
      const exponentials = across[parity]!;
      const first = Math.max(0, Math.ceil((px - reach - centres[0]!) * perMeter));
      const last = Math.min(columns - 1, Math.floor((px + reach - centres[0]!) * perMeter));
      for (let column = first; column <= last; column++) {
        const dx = px - centres[column]!;
        exponentials[column] = Math.exp(dx * dx * factor);
      }
    }
    for (let row = 0; row < rows; row++) {
      const dy = points.y[i]! - centresY[row]!;
      const left = squaredReach - dy * dy;
      if (left <= 0) continue;
      const parity = grid.shape === 'square' ? 0 : (grid.firstRow + row) & 1;
      const half = Math.sqrt(left);
      const start = centresX[parity]![0]!;
      const first = Math.max(0, Math.ceil((px - half - start) * perMeter));
      const last = Math.min(columns - 1, Math.floor((px + half - start) * perMeter));
      const along = weight * Math.exp(dy * dy * factor);
      const exponentials = across[parity]!;
      const base = row * columns;
      for (let column = first; column <= last; column++) {
        rectangle[base + column]! += along * exponentials[column]!;
      }
    }
  }
}

function sumAt({ x, y, weight }: WeightedPoints, px: number, py: number, sigma: number): number {
  const factor = -1 / (2 * sigma * sigma);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    sum += weight[i]! * Math.exp(((x[i]! - px) ** 2 + (y[i]! - py) ** 2) * factor);
  }
  return sum;
}
