import type { CellGrid } from './cell_grid.ts';
import { collapsePoints } from './collapse_points.ts';
import { kernelDensity } from './kernel_density.ts';

/** Points in cells of the study area; ages in days before now. */
export interface AgedPoints {
  x: Float64Array;
  y: Float64Array;
  ageDays: Float64Array;
  cells: Int32Array;
}

/** Where the next ones may be: anywhere alike, where some have been, where some have been lately, and near by. */
export const predictionComponents = [
  'even',
  'same_cell',
  'same_cell_lately',
  'within_2_cells',
  'within_4_cells',
  'within_12_cells',
] as const;
export type PredictionComponent = (typeof predictionComponents)[number];

/** Quartic support radii of the "within" components, in cells. */
const radiiInCells = [2, 4, 12];
/** "Lately" counts half as much after so many days. */
export const latelyHalfLifeDays = 60;

/** Sums by cell from which the components of a moment follow; more incidents can be added, not taken away. */
export interface ComponentSums {
  counts: Float64Array;
  densities: Float64Array[];
}

export function emptySums(grid: CellGrid): ComponentSums {
  const zeros = () => new Float64Array(grid.x.length);
  return { counts: zeros(), densities: radiiInCells.map(zeros) };
}

/** Adds the points of some rows to the sums. */
export function addToSums(
  grid: CellGrid,
  sums: ComponentSums,
  points: AgedPoints,
  rows: readonly number[],
): void {
  for (const row of rows) sums.counts[points.cells[row]!]!++;
  const places = collapsePoints(
    Float64Array.from(rows, (row) => points.x[row]!),
    Float64Array.from(rows, (row) => points.y[row]!),
  );
  radiiInCells.forEach((radius, k) => {
    const bandwidthMeters = radius * grid.cellSizeMeters;
    const density = kernelDensity(grid, places, { kernel: 'quartic', bandwidthMeters });
    density.forEach((value, cell) => {
      sums.densities[k]![cell]! += value;
    });
  });
}

/**
 * Probability by cell of each component, in the order of predictionComponents, from incidents older than `now` (days
 * ago): each adds to 1 over the study area, and is even when there is nothing to go by.
 */
export function componentsAt(
  grid: CellGrid,
  sums: ComponentSums,
  points: AgedPoints,
  nowDaysAgo: number,
): Float64Array[] {
  const lately = new Float64Array(grid.x.length);
  points.cells.forEach((cell, row) => {
    const age = points.ageDays[row]! - nowDaysAgo;
    if (age > 0) lately[cell]! += 2 ** (-age / latelyHalfLifeDays);
  });
  const even = new Float64Array(grid.x.length);
  return [even, sums.counts, lately, ...sums.densities].map(addingToOne);
}

function addingToOne(values: Float64Array): Float64Array {
  const all = values.reduce((sum, value) => sum + value, 0);
  return all > 0 ? values.map((value) => value / all) : values.map(() => 1 / values.length);
}
