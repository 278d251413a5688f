import { columnCentres, rowCentres } from './cell_centres.ts';
import type { CellGrid } from './cell_grid.ts';
import type { WeightedPoints } from './collapse_points.ts';

/** Share of a cell by which the reach is widened, so that rounding loses no cell; d < h decides. */
const slack = 1e-6;

/**
 * Adds each point's quartic kernel of radius h (metres) to the cells of the rectangle around the grid, rows ×
 * columns; gives the factor that makes the sums incidents per m². Each point is spread over the few cells in its
 * reach instead of each cell looking for its points.
 */
export function spreadQuartic(
  grid: CellGrid,
  points: WeightedPoints,
  h: number,
  rectangle: Float64Array,
): number {
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
