import type { CellGrid } from './cell_grid.ts';
import { type CellsOverTime, classifyHotspots, type HotspotClass } from './classify_hotspots.ts';
import type { FlaggedCells } from './flag_cells.ts';
import { type Footprint, followHotspots, mostPeriodsBack } from './follow_hotspots.ts';
import { footprintsOf } from './hotspot_history.ts';

/** A place of the hotspot register, as far as following it goes. */
interface RegisteredPlace {
  /** Cells of its own, ascending. */
  cells: number[];
  /** The cell of the register's place that it is pinned to, if any. */
  pinCell: number | null;
  /** Whole fortnights that have passed since the one it was found in: 0 when that is the last one. */
  fortnightsSince: number;
}

interface FollowedPlace extends CellsOverTime {
  class: HotspotClass | 'faded' | null;
  /** Position of the hotspot of the last fortnight that it is; null when it is none of them. */
  current: number | null;
}

const fewestEarlierFortnights = 6;

/**
 * How a place of the register has fared in its own cells, and which hotspot of the last fortnight it is by the rule of
 * identity. `countsByFortnight` and `flags`: by fortnight, most recent first; `hotspots`: those of the last one.
 * A place older than six fortnights is followed as if it had last been seen six back: the register does not forget.
 * Without cells or fortnights it has no class and is no hotspot.
 */
export function followPlace(
  grid: CellGrid,
  place: RegisteredPlace,
  countsByFortnight: readonly Int32Array[],
  flags: readonly FlaggedCells[],
  hotspots: readonly Footprint[],
): FollowedPlace {
  const flagged = flags.map((flag) => flag.flagged);
  const [own] = classifyHotspots(grid, countsByFortnight, [place], flagged).hotspots;
  const since = Math.min(mostPeriodsBack, Math.max(1, place.fortnightsSince));
  const pinIn = (cells: readonly number[]) =>
    place.pinCell !== null && cells.includes(place.pinCell) ? 'pin' : null;
  const between = flags
    .slice(1, since)
    .map((flag, i) => footprintsOf(grid, countsByFortnight[i + 1]!, flag, pinIn));
  const registered = { cells: place.cells, weight: 0, p: 1, place: place.pinCell === null ? null : 'pin' };
  const now = hotspots.map((hotspot) => ({ ...hotspot, place: pinIn(hotspot.cells) }));
  const { trackOf } = followHotspots([now, ...between, [registered]]);
  const current = trackOf[0]!.indexOf(trackOf.at(-1)![0]!);
  return { ...own!, class: own!.class ?? fadedOf(own!), current: current < 0 ? null : current };
}

/** Avklingad: not flagged now, but in at least half of the fortnights before. */
function fadedOf({ flagged: [now, ...earlier] }: CellsOverTime): 'faded' | null {
  if (now !== false || earlier.length < fewestEarlierFortnights) return null;
  return earlier.filter(Boolean).length >= Math.ceil(earlier.length / 2) ? 'faded' : null;
}
