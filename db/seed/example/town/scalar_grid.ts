import type { Point } from './vector.ts';

/** Values sampled on a square lattice: row-major from the south-west corner. */
export interface ScalarGrid {
  west: number;
  south: number;
  stepMeters: number;
  columns: number;
  rows: number;
  values: Float64Array; // rows × columns
}

export interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Samples a function over [west, east] × [south, north]. */
export function sampleGrid(
  extent: Extent,
  stepMeters: number,
  valueAt: (x: number, y: number) => number,
): ScalarGrid {
  const columns = Math.floor((extent.east - extent.west) / stepMeters) + 1;
  const rows = Math.floor((extent.north - extent.south) / stepMeters) + 1;
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = valueAt(
        extent.west + column * stepMeters,
        extent.south + row * stepMeters,
      );
    }
  }
  return { west: extent.west, south: extent.south, stepMeters, columns, rows, values };
}

/** The extent whose lattice points the grid holds. */
export function extentOf(grid: ScalarGrid): Extent {
  return {
    west: grid.west,
    south: grid.south,
    east: grid.west + (grid.columns - 1) * grid.stepMeters,
    north: grid.south + (grid.rows - 1) * grid.stepMeters,
  };
}

/** Value at a point by bilinear interpolation; outside the lattice the value of its nearest edge. */
export function valueAt(grid: ScalarGrid, [x, y]: Point): number {
  const a = Math.min(grid.columns - 1.001, Math.max(0, (x - grid.west) / grid.stepMeters));
  const b = Math.min(grid.rows - 1.001, Math.max(0, (y - grid.south) / grid.stepMeters));
  const column = Math.floor(a);
  const row = Math.floor(b);
  const u = a - column;
  const v = b - row;
  const at = (r: number, c: number) => grid.values[r * grid.columns + c]!;
  return (
    (at(row, column) * (1 - u) + at(row, column + 1) * u) * (1 - v) +
    (at(row + 1, column) * (1 - u) + at(row + 1, column + 1) * u) * v
  );
}

/** Direction of steepest rise, by central differences over one step; not normalised. */
export function gradientAt(grid: ScalarGrid, [x, y]: Point): Point {
  const h = grid.stepMeters;
  return [
    (valueAt(grid, [x + h, y]) - valueAt(grid, [x - h, y])) / (2 * h),
    (valueAt(grid, [x, y + h]) - valueAt(grid, [x, y - h])) / (2 * h),
  ];
}
