import type { CellGrid } from './cell_grid.ts';
import { connectedComponents } from './connected_components.ts';
import { expectedPeriods, fewestExpectedPeriods } from './expected.ts';
import { type FlaggedCells, flaggedAsArea, flaggedAsPlace } from './flag_cells.ts';
import type { UsualTest } from './usual_test.ts';

/** Cells that hang together; figures are over these cells only and carry no verdict word: the cells were chosen for being high. */
export interface CellGroup {
  cells: number[];
  /** Incidents in the cells now. */
  weight: number;
  /** "Vanligen": by local day over the six earlier periods, times the days now; null with fewer than three. */
  usual: number | null;
  /** Smallest p of the tests that made the group. */
  p: number;
  /** Midpoint of the incidents by cell centres (without incidents, of the cells), metres. */
  x: number;
  y: number;
}

export type HotspotVerdict = 'area' | 'place';

export interface Hotspot extends CellGroup {
  /** 1 = heaviest: the number on map and list. */
  rank: number;
  verdicts: HotspotVerdict[];
  /** "Starkare än vanligt": some cell also has more than is usual there. */
  strongerThanUsual: boolean;
}

export interface CountHistory {
  /** Counts by cell: first now, then earlier periods, most recent first. */
  countsByPeriod: readonly Int32Array[];
  /** Local days of each. */
  periodDays: ArrayLike<number>;
}

/** Hotspots: flagged cells that hang together, heaviest first; ties by smaller p, then the northernmost, then the westernmost. */
export function findHotspots(
  grid: CellGrid,
  history: CountHistory,
  flags: FlaggedCells,
  usual: Pick<UsualTest, 'aboveUsual'>,
): Hotspot[] {
  const { flagged, pArea, pPlace } = flags;
  const smallestP = (cell: number) => Math.min(pArea[cell]!, pPlace[cell]!);
  return connectedComponents(grid, (cell) => flagged[cell] !== 0)
    .map((cells) => ({ group: cellGroup(grid, history, cells, smallestP), north: northOf(grid, cells) }))
    .sort((a, b) => byWeight(a.group, b.group) || b.north - a.north || a.group.x - b.group.x)
    .map(({ group }, i) => ({
      ...group,
      rank: i + 1,
      verdicts: verdictsOf(flagged, group.cells),
      strongerThanUsual: group.cells.some((cell) => usual.aboveUsual[cell] === 1),
    }));
}

/**
 * Cells with more than is usual there that no hotspot holds, grouped where they hang together; the same order. A cell
 * beside a flagged one that is itself above its usual is left out: the test is of the neighbourhood, so that the heap
 * of a hotspot "starkare än vanligt" would ring it with places where nothing has happened.
 */
export function findUnusualPlaces(
  grid: CellGrid,
  history: CountHistory,
  flagged: Uint8Array,
  usual: Pick<UsualTest, 'aboveUsual' | 'pUsual'>,
): CellGroup[] {
  const isTold = (cell: number) => flagged[cell] !== 0 && usual.aboveUsual[cell] === 1;
  const isListed = (cell: number) => {
    if (usual.aboveUsual[cell] !== 1 || flagged[cell] !== 0) return false;
    const neighbours = grid.neighbours.subarray(grid.offsets[cell], grid.offsets[cell + 1]);
    return !neighbours.some(isTold);
  };
  return connectedComponents(grid, isListed)
    .map((cells) => cellGroup(grid, history, cells, (cell) => usual.pUsual[cell]!))
    .sort((a, b) => byWeight(a, b) || b.y - a.y || a.x - b.x);
}

const byWeight = (a: CellGroup, b: CellGroup) => b.weight - a.weight || a.p - b.p;

function northOf(grid: CellGrid, cells: readonly number[]): number {
  return Math.max(...cells.map((cell) => grid.y[cell]!));
}

function verdictsOf(flagged: Uint8Array, cells: readonly number[]): HotspotVerdict[] {
  const bits = cells.reduce((all, cell) => all | flagged[cell]!, 0);
  const verdicts: HotspotVerdict[] = [];
  if (bits & flaggedAsArea) verdicts.push('area');
  if (bits & flaggedAsPlace) verdicts.push('place');
  return verdicts;
}

function cellGroup(
  grid: CellGrid,
  { countsByPeriod, periodDays }: CountHistory,
  cells: number[],
  pOfCell: (cell: number) => number,
): CellGroup {
  const now = countsByPeriod[0]!;
  const weight = sumOver(now, cells);
  let [x, y] = [0, 0];
  for (const cell of cells) {
    const share = weight > 0 ? now[cell]! / weight : 1 / cells.length;
    x += share * grid.x[cell]!;
    y += share * grid.y[cell]!;
  }
  const usual = usualCount(countsByPeriod, periodDays, cells);
  return { cells, weight, usual, p: Math.min(...cells.map(pOfCell)), x, y };
}

function usualCount(
  countsByPeriod: readonly Int32Array[],
  periodDays: ArrayLike<number>,
  cells: readonly number[],
): number | null {
  const periods = Math.min(expectedPeriods, countsByPeriod.length - 1);
  if (periods < fewestExpectedPeriods) return null;
  let before = 0;
  let days = 0;
  for (let t = 1; t <= periods; t++) {
    before += sumOver(countsByPeriod[t]!, cells);
    days += periodDays[t]!;
  }
  return (before / days) * periodDays[0]!;
}

function sumOver(counts: Int32Array, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + counts[cell]!, 0);
}
