import type { CellGrid } from './cell_grid.ts';
import type { IncidentsInput } from './grid_analysis.ts';
import { locateCells } from './locate_cells.ts';

export interface PeriodCounts {
  /** Incidents by cell: first the shown period, then earlier ones, most recent first. */
  countsByPeriod: Int32Array[];
  counted: { used: number; outside: number; earlierUsed: number; earlierOutside: number };
  /** Coordinates of the shown period's incidents that lie in a cell. */
  shown: { x: Float64Array; y: Float64Array };
  /** Their row numbers. */
  shownRows: Int32Array;
}

/** Sorts incidents into cells and periods; those outside every cell are counted, not forgotten. */
export function countPeriods(grid: CellGrid, input: IncidentsInput): PeriodCounts {
  const { x, y, periodIndex, periodDays } = input;
  const cells = input.located?.cells ?? locateCells(grid, x, y);
  const countsByPeriod = periodDays.map(() => new Int32Array(grid.x.length));
  const counted = { used: 0, outside: 0, earlierUsed: 0, earlierOutside: 0 };
  const rows = new Int32Array(x.length);
  for (let i = 0; i < cells.length; i++) {
    const counts = countsByPeriod[periodIndex[i]!];
    if (counts === undefined) continue;
    const isShown = periodIndex[i] === 0;
    const cell = cells[i]!;
    if (cell < 0) {
      if (isShown) counted.outside++;
      else counted.earlierOutside++;
      continue;
    }
    counts[cell]!++;
    if (isShown) {
      rows[counted.used++] = i;
    } else counted.earlierUsed++;
  }
  const shownRows = rows.slice(0, counted.used);
  const pick = (column: Float64Array) => Float64Array.from(shownRows, (row) => column[row]!);
  return { countsByPeriod, counted, shown: { x: pick(x), y: pick(y) }, shownRows };
}
