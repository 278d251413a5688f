import type { CellShape } from '@lagesbild/shared/analysis/cell_grid.ts';
import { buildGrid, type CellGrid } from '@lagesbild/shared/analysis/grid.ts';

/** A full rectangle of cells of 100 m from the origin. */
export function rectangleGrid(columns: number, rows: number, shape: CellShape = 'square'): CellGrid {
  return buildGrid({ studyArea: { columns, rows }, shape, cellSizeMeters: 100 });
}

/** Columns from a list of points. */
export function columnsOf(points: readonly (readonly [x: number, y: number])[]) {
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
  };
}
