import type { CellGrid } from './cell_grid.ts';
import type { Dispersion } from './dispersion.ts';
import {
  type CellGroup,
  type CountHistory,
  findHotspots,
  findUnusualPlaces,
  type Hotspot,
} from './find_hotspots.ts';
import { type FlaggedCells, flagCells } from './flag_cells.ts';
import { type UsualTest, usualTest } from './usual_test.ts';

export interface JudgedCells {
  columns: FlaggedCells & Pick<UsualTest, 'pUsual' | 'aboveUsual'>;
  /** Of "fler än vanligt här"; null with fewer than three earlier periods. */
  dispersion: Dispersion | null;
  hotspots: Hotspot[];
  unusualPlaces: CellGroup[];
}

/** All verdicts on the cells of one shown period, and the hotspots and unusual places that they make. */
export function judgeCells(grid: CellGrid, history: CountHistory): JudgedCells {
  const flags = flagCells(grid, history.countsByPeriod[0]!);
  const { dispersion, ...usual } = usualTest(grid, history.countsByPeriod, history.periodDays);
  return {
    columns: { ...flags, ...usual },
    dispersion,
    hotspots: findHotspots(grid, history, flags, usual),
    unusualPlaces: findUnusualPlaces(grid, history, flags.flagged, usual),
  };
}
