import type { CellGrid } from './cell_grid.ts';
import { type CellsOverTime, classifyHotspots, type HotspotClass } from './classify_hotspots.ts';
import { connectedComponents } from './connected_components.ts';
import { expectedPeriods, fewestExpectedPeriods } from './expected.ts';
import { type FlaggedCells, flagCells } from './flag_cells.ts';
import { type Footprint, followHotspots } from './follow_hotspots.ts';

/** A square of the strip of fortnights: flagged, some incidents, none. */
type FortnightMark = 'flagged' | 'incidents' | 'none';

export interface HotspotHistoryInput {
  /** Counts by cell of whole anchor fortnights, most recent first: class_fortnights.ts says which. */
  countsByFortnight: readonly Int32Array[];
  /** Counts by cell of the shown period. */
  shownCounts: Int32Array;
  /** Its hotspots, as findHotspots lists them; the period may be of any kind. */
  hotspots: readonly { cells: number[]; weight: number; p: number }[];
  /** Cells of the register's places that hotspots are pinned to. */
  pins?: readonly { place: string; cell: number }[];
  /** What flagCells said of each fortnight, where it is known already: a fortnight does not change with the brush. */
  flags?: readonly FlaggedCells[];
}

interface PlaceHistory extends CellsOverTime {
  /** Null with fewer than six earlier fortnights, or when no cell is flagged in the last one. */
  class: HotspotClass | 'faded' | null;
  /** One a fortnight, most recent first. */
  strip: FortnightMark[];
  /** "Vanligen N" a fortnight over the six before the last one; null with fewer than three. */
  usualPerFortnight: number | null;
  /**
   * Lasting names of its heaviest cells, now and in each fortnight that it was flagged in, latest first: a link that
   * names any of them finds it again in another period. The first one is its name.
   */
  keys: string[];
  /** The pinned place in it, if any. */
  place: string | null;
  /** How many fortnights ago it was first flagged, of those looked at; null when never. */
  firstFlagged: number | null;
}

export interface HotspotHistories {
  /** In the order of the hotspots given. */
  hotspots: PlaceHistory[];
  /** Avklingade: see classifyHotspots. */
  faded: PlaceHistory[];
  earlierFortnights: number;
}

/**
 * What the hotspot list tells of each place besides its weight: class, run and strip of fortnights, what is usual, and
 * which place it is. Identity is followed on fortnights whatever period is shown, so that a place keeps it in a
 * quarter. Without fortnights there are no strips, and every hotspot is itself alone.
 */
export function hotspotHistory(grid: CellGrid, input: HotspotHistoryInput): HotspotHistories {
  const { countsByFortnight, shownCounts, hotspots, pins = [] } = input;
  const flags = countsByFortnight.map((counts, t) => input.flags?.[t] ?? flagCells(grid, counts));
  const flagged = flags.map((flag) => flag.flagged);
  const classes = classifyHotspots(grid, countsByFortnight, hotspots, flagged);
  const pinIn = (cells: readonly number[]) => pins.find(({ cell }) => cells.includes(cell))?.place ?? null;
  const footprints = [
    // what is shown comes after the fortnights: the same cells once more when it is the last of them
    hotspots.map((hotspot) => ({ ...hotspot, place: pinIn(hotspot.cells) })),
    ...flags.map((flag, t) => footprintsOf(grid, countsByFortnight[t]!, flag, pinIn)),
  ];
  const countsOf = [shownCounts, ...countsByFortnight];
  const { tracks, trackOf } = followHotspots(footprints);
  const keyOf = (cells: readonly number[], period: number) =>
    cellKey(grid, heaviestCell(cells, countsOf[period]!));
  const tell = (overTime: CellsOverTime, name: PlaceHistory['class'], keys: string[], first: number) => ({
    ...overTime,
    class: name,
    strip: overTime.counts.map((count, t) => markOf(overTime.flagged[t]!, count)),
    usualPerFortnight: usualOf(overTime.counts),
    keys: [...new Set(keys)],
    place: pinIn(overTime.cells),
    firstFlagged: first < 0 ? null : first,
  });
  return {
    hotspots: classes.hotspots.map((hotspot, i) => {
      const { steps } = tracks[trackOf[0]![i]!]!;
      const keys = steps.map((step) => keyOf(footprints[step.period]![step.hotspot]!.cells, step.period));
      return tell(hotspot, hotspot.class, keys, steps.at(-1)!.period - 1);
    }),
    faded: classes.faded.map((place) => {
      const periods = place.flagged.flatMap((was, t) => (was ? [t + 1] : []));
      const keys = periods.map((period) => keyOf(place.cells, period));
      return tell(place, 'faded', keys, place.flagged.lastIndexOf(true));
    }),
    earlierFortnights: classes.earlierFortnights,
  };
}

/** The hotspots of one fortnight as footprints; `pinIn` names the place that cells are pinned to. */
export function footprintsOf(
  grid: CellGrid,
  counts: Int32Array,
  { flagged, pArea, pPlace }: FlaggedCells,
  pinIn: (cells: readonly number[]) => string | null,
): Footprint[] {
  return connectedComponents(grid, (cell) => flagged[cell] !== 0).map((cells) => ({
    cells,
    weight: cells.reduce((sum, cell) => sum + counts[cell]!, 0),
    p: Math.min(...cells.map((cell) => Math.min(pArea[cell]!, pPlace[cell]!))),
    place: pinIn(cells),
  }));
}

function markOf(flagged: boolean, count: number): FortnightMark {
  if (flagged) return 'flagged';
  return count > 0 ? 'incidents' : 'none';
}

/** All fortnights have the same days. */
function usualOf(counts: readonly number[]): number | null {
  const before = counts.slice(1, 1 + expectedPeriods);
  if (before.length < fewestExpectedPeriods) return null;
  return before.reduce((sum, count) => sum + count, 0) / before.length;
}

/** Of equally heavy ones the northernmost, which has the highest number. */
function heaviestCell(cells: readonly number[], counts: Int32Array): number {
  return cells.reduce((heaviest, cell) => (counts[cell]! >= counts[heaviest]! ? cell : heaviest));
}

/** Names a cell for ever: shape, size, column and row from the lattice's origin. */
function cellKey(grid: CellGrid, cell: number): string {
  const position = grid.position[cell]!;
  const column = grid.firstColumn + (position % grid.columns);
  const row = grid.firstRow + Math.floor(position / grid.columns);
  return `${grid.shape}-${grid.cellSizeMeters}-${column}-${row}`;
}
