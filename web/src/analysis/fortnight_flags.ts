import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import { type FlaggedCells, flagCells } from '@lagesbild/shared/analysis/flag_cells.ts';

/** What was found for one load of incidents on one grid through one filter. */
interface Remembered {
  grid: CellGrid;
  filter: string;
  flags: Map<number, FlaggedCells>;
}

const rememberedOf = new WeakMap<object, Remembered>();

/**
 * What flagCells says of each fortnight. Whole fortnights stay what they are while the brush moves over them, so each is
 * asked once for a load (`incidents`, by identity), a grid and a filter. `starts`: epoch ms of each fortnight.
 */
export function fortnightFlags(
  incidents: object,
  grid: CellGrid,
  filter: string,
  starts: readonly number[],
  countsByFortnight: readonly Int32Array[],
): FlaggedCells[] {
  let remembered = rememberedOf.get(incidents);
  if (remembered?.grid !== grid || remembered.filter !== filter) {
    remembered = { grid, filter, flags: new Map() };
    rememberedOf.set(incidents, remembered);
  }
  const { flags } = remembered;
  return countsByFortnight.map((counts, t) => {
    const flagged = flags.get(starts[t]!) ?? flagCells(grid, counts);
    flags.set(starts[t]!, flagged);
    return flagged;
  });
}
