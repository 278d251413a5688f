import { findHotspots, type Hotspot } from '@lagesbild/shared/analysis/find_hotspots.ts';
import { flagCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import { hotspotHistory } from '@lagesbild/shared/analysis/hotspot_history.ts';
import { describe, expect, it } from 'vitest';
import { rectangleGrid } from './small_grids.ts';

const grid = rectangleGrid(20, 20);
/** Column 5, row 10, and column 12, row 1. */
const place = 205;
const otherPlace = 32;

/** Some incidents in given cells and 20 others far from each other, so that 8 in one cell are flagged and 1 is not. */
function fortnight(heaps: Record<number, number>): Int32Array {
  const counts = new Int32Array(400);
  for (let i = 0; i < 20; i++) counts[(i * 20 + ((i * 7) % 20) + 400) % 400] = 1;
  for (const [cell, count] of Object.entries(heaps)) counts[Number(cell)] = count;
  return counts;
}
/** Most recent first. */
const fortnights = (...heaps: Record<number, number>[]) => heaps.map(fortnight);
/** Counts at the place, oldest first as one reads it; the last fortnight is the shown period. */
const series = (...atPlace: number[]) => atPlace.map((count) => fortnight({ [place]: count })).toReversed();

function hotspotsOf(counts: Int32Array): Hotspot[] {
  const history = { countsByPeriod: [counts], periodDays: [14] };
  return findHotspots(grid, history, flagCells(grid, counts), { aboveUsual: new Uint8Array(400) });
}
function historyOf(countsByFortnight: Int32Array[], options = {}) {
  const shownCounts = countsByFortnight[0] ?? new Int32Array(400);
  return hotspotHistory(grid, {
    countsByFortnight,
    shownCounts,
    hotspots: hotspotsOf(shownCounts),
    ...options,
  });
}

describe('what the hotspot list tells', () => {
  it('is the strip of fortnights, what is usual, the run and the class', () => {
    const [hotspot] = historyOf(series(8, 0, 1, 8, 0, 9, 8)).hotspots;
    expect(hotspot!.strip).toEqual(['flagged', 'flagged', 'none', 'flagged', 'incidents', 'none', 'flagged']);
    expect(hotspot).toMatchObject({
      counts: [8, 9, 0, 8, 1, 0, 8],
      run: 2,
      class: 'recurring',
      usualPerFortnight: 26 / 6,
      firstFlagged: 6,
      place: null,
    });
  });

  it('names a place by its cell for ever, and by those that it had', () => {
    const wandering = fortnights({ [place + 1]: 9 }, { [place + 1]: 8, [place]: 9 }, { [place]: 9 });
    const [hotspot] = historyOf(wandering).hotspots;
    expect(hotspot!.keys).toEqual(['square-100-6-10', 'square-100-5-10']);
  });

  it('does not take a place for another one that was flagged elsewhere', () => {
    const [hotspot] = historyOf(fortnights({ [place]: 9 }, { [otherPlace]: 9 })).hotspots;
    expect(hotspot).toMatchObject({ keys: ['square-100-5-10'], firstFlagged: 0 });
  });

  it('keeps its identity when a lighter neighbour that once met it is the heavier of the two in memory', () => {
    const cells = { [place]: 9, [place + 1]: 9 };
    const counts = fortnights({ [place]: 7 }, cells, { [place]: 6, [place + 2]: 20 });
    expect(historyOf(counts).hotspots[0]!.keys[0]).toBe('square-100-5-10');
  });

  it('follows a pinned place, and says which', () => {
    const pins = [
      { place: 'torget', cell: place },
      { place: 'torget', cell: otherPlace },
    ];
    const [hotspot] = historyOf(fortnights({ [place]: 9 }, { [otherPlace]: 9 }), { pins }).hotspots;
    expect(hotspot).toMatchObject({ place: 'torget', firstFlagged: 1 });
    expect(hotspot!.keys).toEqual(['square-100-5-10', 'square-100-12-1']);
  });

  it('tells of faded places likewise', () => {
    const { faded } = historyOf(series(9, 9, 9, 9, 0, 0, 0));
    expect(faded.length).toBe(1);
    expect(faded[0]).toMatchObject({ class: 'faded', run: 0, firstFlagged: 6 });
    expect(faded[0]!.keys).toEqual(['square-100-5-10']);
    expect(faded[0]!.strip.slice(3)).toEqual(Array(4).fill('flagged'));
  });

  it('takes the flags of a fortnight from who has asked already', () => {
    const counts = series(8, 0, 1, 8, 0, 9, 8);
    const flags = counts.map((count) => flagCells(grid, count));
    expect(historyOf(counts, { flags })).toEqual(historyOf(counts));
    const unflagged = { ...flags[1]!, flagged: new Uint8Array(400) };
    expect(historyOf(counts, { flags: flags.with(1, unflagged) }).hotspots[0]!.flagged[1]).toBe(false);
  });

  it('is a hotspot by itself without fortnights, and nothing without hotspots', () => {
    const shownCounts = fortnight({ [place]: 9 });
    const alone = hotspotHistory(grid, {
      countsByFortnight: [],
      shownCounts,
      hotspots: hotspotsOf(shownCounts),
    });
    expect(alone.hotspots[0]).toMatchObject({ class: null, strip: [], run: 0, keys: ['square-100-5-10'] });
    expect(alone.hotspots[0]).toMatchObject({ usualPerFortnight: null, firstFlagged: null });
    expect(historyOf([])).toEqual({ hotspots: [], faded: [], earlierFortnights: 0 });
  });
});
