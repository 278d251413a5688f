import type { CellGrid } from './cell_grid.ts';
import { ringAround } from './ring_around.ts';
import { shiftCells } from './shift_cells.ts';

/** Places pooled to one control at most, and how much busier or calmer than the treated one each may be. */
const mostControlPlaces = 5;
const levelRatioLimits = [0.5, 2] as const;

export interface ControlInput {
  /** Cells of the treated footprint. */
  footprint: readonly number[];
  /** Cells that no control may hold or touch: the buffer, and footprints and buffers of other åtgärder. */
  excluded: readonly number[];
  /** Counts by cell of the fortnights before "before", most recent first. */
  matchingCounts: readonly Int32Array[];
}

export interface ControlPlace {
  cells: number[];
  /** Incidents per fortnight, and how they changed from one fortnight to the next, over the matching fortnights. */
  level: number;
  slope: number;
  /** Level as a multiple of the treated place's. */
  levelRatio: number;
  /** |Δ ln(level + ½)| + |Δ slope|: 0 is a twin. */
  score: number;
}

export interface ChosenControl {
  /** The best that do not overlap, at most five, best first; none when no place is comparable. */
  places: ControlPlace[];
  /** All their cells, ascending. */
  cells: number[];
  treatedLevel: number;
  treatedSlope: number;
  /** Places where the footprint fits, and how many of them are between half and twice as busy. */
  candidates: number;
  comparable: number;
}

/**
 * Places like the treated one where nothing was done: its footprint moved by whole cells, wholly inside the study area,
 * neither holding nor touching an excluded cell or the footprint itself, between half and twice as busy. They are
 * matched on the fortnights before "before", so that "before" has no part in the choice and does not fall back to
 * the mean. Equal scores: the nearest, then the southernmost, then the westernmost. Without matching fortnights,
 * without incidents in them or without a footprint no place is comparable.
 */
export function chooseControl(grid: CellGrid, input: ControlInput): ChosenControl {
  const { footprint, excluded, matchingCounts } = input;
  const measure = matchingSums(grid.x.length, matchingCounts);
  const treated = measure(footprint);
  const untouchable = new Uint8Array(grid.x.length);
  for (const cell of [...footprint, ...excluded]) untouchable[cell] = 1;
  for (const cell of ringAround(grid, [...footprint, ...excluded], 1)) untouchable[cell] = 1;
  const comparable: (ControlPlace & { distance: number })[] = [];
  let candidates = 0;
  for (const cells of movedFootprints(grid, footprint)) {
    if (cells.some((cell) => untouchable[cell] === 1)) continue;
    candidates++;
    const place = { cells, ...measure(cells) };
    const levelRatio = place.level / treated.level;
    if (!(levelRatio >= levelRatioLimits[0] && levelRatio <= levelRatioLimits[1])) continue;
    const score =
      Math.abs(Math.log((place.level + 0.5) / (treated.level + 0.5))) + Math.abs(place.slope - treated.slope);
    comparable.push({ ...place, levelRatio, score, distance: moveLength(grid, footprint, cells) });
  }
  // movedFootprints goes from the south-west, and sorting keeps that order among equals
  comparable.sort((a, b) => a.score - b.score || a.distance - b.distance);
  const places = bestApart(comparable).map(({ distance, ...place }) => place);
  return {
    places,
    cells: places.flatMap(({ cells }) => cells).sort((a, b) => a - b),
    treatedLevel: treated.level,
    treatedSlope: treated.slope,
    candidates,
    comparable: comparable.length,
  };
}

/**
 * Sums by cell from which the mean a fortnight and the least-squares slope of any figure of cells follow: whole
 * numbers (the times count half fortnights), so that places alike come out exactly alike.
 */
function matchingSums(cells: number, counts: readonly Int32Array[]) {
  const total = new Float64Array(cells);
  const byTime = new Float64Array(cells);
  counts.forEach((count, age) => {
    const time = counts.length - 1 - 2 * age;
    for (let cell = 0; cell < cells; cell++) {
      total[cell]! += count[cell]!;
      byTime[cell]! += time * count[cell]!;
    }
  });
  const fortnights = counts.length;
  const squares = (fortnights * (fortnights * fortnights - 1)) / 12;
  return (figure: readonly number[]) => ({
    level: fortnights > 0 ? sumOver(total, figure) / fortnights : 0,
    slope: squares > 0 ? sumOver(byTime, figure) / 2 / squares : 0,
  });
}

function* movedFootprints(grid: CellGrid, footprint: readonly number[]): Generator<number[]> {
  const first = footprint[0];
  if (first === undefined) return;
  const row = Math.floor(grid.position[first]! / grid.columns);
  for (let rows = -row; rows < grid.rows - row; rows++) {
    // on hexagons a row also moves the columns, by at most one for every two
    const spare = grid.shape === 'square' ? 0 : Math.ceil(Math.abs(rows) / 2);
    for (let columns = -grid.columns - spare; columns <= grid.columns + spare; columns++) {
      const cells = shiftCells(grid, footprint, { rows, columns });
      if (cells) yield cells;
    }
  }
}

/** Squared metres from a footprint to itself moved. */
function moveLength(grid: CellGrid, footprint: readonly number[], moved: readonly number[]): number {
  const [from, to] = [footprint[0]!, moved[0]!];
  return (grid.x[to]! - grid.x[from]!) ** 2 + (grid.y[to]! - grid.y[from]!) ** 2;
}

function bestApart<Place extends ControlPlace>(byScore: readonly Place[]): Place[] {
  const taken = new Set<number>();
  const places: Place[] = [];
  for (const place of byScore) {
    if (places.length === mostControlPlaces) break;
    if (place.cells.some((cell) => taken.has(cell))) continue;
    places.push(place);
    for (const cell of place.cells) taken.add(cell);
  }
  return places;
}

function sumOver(values: Float64Array, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + values[cell]!, 0);
}
