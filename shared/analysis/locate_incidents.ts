import type { CellGrid } from './cell_grid.ts';
import { type CollapsedPoints, collapsePoints } from './collapse_points.ts';
import { locateCells } from './locate_cells.ts';

/** Where incidents lie on a grid: what no filter and no period changes. */
export interface LocatedIncidents {
  /** For each incident its cell, -1 outside the study area. */
  cells: Int32Array;
  /** Unique places of those in a cell, weighed by nothing yet; `placeOf` is -1 for the others. */
  places: CollapsedPoints;
}

/**
 * Cells and unique places of incidents (metres), found once a load: a step of the time brush then only counts.
 * Incidents outside every cell have no place, so that they add nothing to a density. None give empty columns.
 */
export function locateIncidents(grid: CellGrid, x: Float64Array, y: Float64Array): LocatedIncidents {
  const cells = locateCells(grid, x, y);
  const inside = new Int32Array(x.length);
  let used = 0;
  for (let i = 0; i < cells.length; i++) if (cells[i]! >= 0) inside[used++] = i;
  const rows = inside.subarray(0, used);
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!);
  const points = collapsePoints(pick(x), pick(y));
  const placeOf = new Int32Array(x.length).fill(-1);
  for (let i = 0; i < used; i++) placeOf[rows[i]!] = points.placeOf[i]!;
  return { cells, places: { ...points, placeOf } };
}
