import { classifyHotspots } from '@lagesbild/shared/analysis/classify_hotspots.ts';
import { describe, expect, it } from 'vitest';
import { rectangleGrid } from './small_grids.ts';

const grid = rectangleGrid(20, 20);
const place = 205;
const otherPlace = 32;

/** A map with some incidents at one place and 20 others far from each other, so that 6 in one cell are flagged and 1 is not. */
function fortnight(atPlace: number, atOther = 0): Int32Array {
  const counts = new Int32Array(400);
  for (let i = 0; i < 20; i++) counts[(i * 20 + ((i * 7) % 20) + 400) % 400] = 1;
  counts[place] = atPlace;
  counts[otherPlace] = atOther;
  return counts;
}
/** Oldest first, as one reads it; the last is the present fortnight. */
const series = (...atPlace: number[]) => atPlace.map((count) => fortnight(count)).toReversed();
const classesOf = (counts: Int32Array[]) => classifyHotspots(grid, counts, [{ cells: [place] }]);
const classOf = (...atPlace: number[]) => classesOf(series(...atPlace)).hotspots[0]!.class;

describe('the class of a hotspot over 13 fortnights', () => {
  it.each([
    ['new', 'flagged now and never before', [0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 8]],
    ['persistent', 'flagged all the time', [8, 9, 7, 8, 9, 8, 7, 8, 9, 8, 7, 9, 8]],
    ['persistent', 'with one miss', [8, 9, 7, 8, 0, 8, 7, 8, 9, 8, 7, 9, 8]],
    ['diminishing', 'flagged all the time but falling', [30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8, 7]],
    ['increasing', 'in half of the fortnights and rising', [0, 0, 0, 0, 1, 1, 7, 8, 9, 10, 11, 12, 13]],
    ['recurring', 'on and off', [8, 0, 8, 0, 8, 0, 8, 0, 8, 0, 8, 0, 8]],
    ['recurring', 'once before, rising or not', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 9]],
    [null, 'not flagged now', [8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 0]],
  ])('%s: %s', (expected, _, counts) => {
    expect(classOf(...counts)).toBe(expected);
  });

  it('needs six earlier fortnights', () => {
    expect(classOf(0, 0, 0, 0, 0, 8)).toBeNull();
    expect(classOf(0, 0, 0, 0, 0, 0, 8)).toBe('new');
  });

  it('rounds half up: of seven earlier fortnights, four', () => {
    expect(classOf(0, 0, 0, 0, 7, 8, 9, 10)).toBe('recurring');
    expect(classOf(0, 0, 0, 6, 7, 8, 9, 10)).toBe('increasing');
  });

  it('looks no further back than twelve', () => {
    expect(classOf(9, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8)).toBe('new');
  });

  it('tells flags, counts and the current run, most recent first', () => {
    const [hotspot] = classesOf(series(8, 8, 0, 8, 0, 0, 8, 9)).hotspots;
    expect(hotspot!.counts).toEqual([9, 8, 0, 0, 8, 0, 8, 8]);
    expect(hotspot!.flagged).toEqual([true, true, false, false, true, false, true, true]);
    expect(hotspot!.run).toBe(2);
  });
});

describe('faded places', () => {
  it('were flagged in half of the earlier fortnights and are not now', () => {
    const counts = [0, 8, 8, 8, 0, 0, 8].map((count) => fortnight(8, count)).toReversed();
    const gone = [8, 8, 8, 0, 0, 0, 0].map((count) => fortnight(8, count)).toReversed();
    expect(classifyHotspots(grid, counts, [{ cells: [place] }]).faded).toEqual([]);
    const { faded } = classifyHotspots(grid, gone, [{ cells: [place] }]);
    expect(faded.map(({ cells }) => cells.includes(otherPlace))).toEqual([true]);
    expect(faded[0]!.flagged).toEqual([false, false, false, false, true, true, true]);
  });

  it('are not listed twice when a shown hotspot holds them, nor with too short a history', () => {
    const gone = [8, 8, 8, 0, 0, 0, 0].map((count) => fortnight(8, count)).toReversed();
    const around = [...classifyHotspots(grid, gone, []).faded[0]!.cells];
    expect(classifyHotspots(grid, gone, [{ cells: around }]).faded).toEqual([]);
    expect(classifyHotspots(grid, gone.slice(0, 6), []).faded).toEqual([]);
  });

  it('are none without any fortnight', () => {
    expect(classifyHotspots(grid, [], [])).toEqual({ hotspots: [], faded: [], earlierFortnights: 0 });
  });
});
