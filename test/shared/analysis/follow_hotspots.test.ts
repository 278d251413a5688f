import { type Footprint, followHotspots } from '@lagesbild/shared/analysis/follow_hotspots.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const at = (cells: number[], weight: number, place: string | null = null): Footprint => ({
  cells,
  weight,
  p: 0.001,
  place,
});
const none: Footprint[] = [];
/** Track numbers by period, oldest period first, as one reads it. */
const follow = (...periods: Footprint[][]) =>
  followHotspots(periods.toReversed())
    .trackOf.map((numbers) => [...numbers])
    .toReversed();

describe('a hotspot through the periods', () => {
  it('is the same when three in ten of the smaller footprint’s cells are shared', () => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(follow([at(ten, 9)], [at([8, 9, 10, 11, 12, 13, 14, 15, 16, 17], 9)])).toEqual([[0], [0]]);
    expect(follow([at(ten, 9)], [at([9, 10, 11, 12, 13, 14, 15, 16, 17, 18], 9)])).toEqual([[0], [1]]);
    // one cell of the smaller one's two
    expect(follow([at(ten, 9)], [at([10, 20], 9)])).toEqual([[0], [0]]);
  });

  it('may be away for five periods, not for six', () => {
    expect(follow([at([1], 9)], none, none, none, none, none, [at([1], 9)]).at(-1)).toEqual([0]);
    expect(follow([at([1], 9)], none, none, none, none, none, none, [at([1], 9)]).at(-1)).toEqual([1]);
  });

  it('is compared with its last flagged period, so that it may wander', () => {
    expect(follow([at([1, 2], 9)], [at([2, 3], 9)], [at([3, 4], 9)])).toEqual([[0], [0], [0]]);
  });

  it('that parts stays with its heaviest part', () => {
    expect(follow([at([1, 2, 3, 4], 20)], [at([1, 2], 6), at([4], 9)])).toEqual([[0], [1, 0]]);
  });

  it('that meets others keeps the heaviest', () => {
    expect(follow([at([1, 2], 6), at([4], 9)], [at([1, 2, 3, 4], 20)])).toEqual([[1, 0], [0]]);
  });

  it('is the one pinned to the same place, wherever its cells are', () => {
    const torget = 'torget';
    expect(follow([at([1], 5, torget), at([2], 9)], [at([2, 3], 7, torget)])).toEqual([[1, 0], [1]]);
    // without a pin the cells decide, and no pin is not the same as no pin
    expect(follow([at([1], 5)], [at([9], 7)])).toEqual([[0], [1]]);
  });

  it('tells where it was, most recent first', () => {
    const { tracks } = followHotspots([[at([7], 8), at([1], 4)], none, [at([1], 9)]]);
    expect(tracks).toEqual([
      {
        steps: [
          { period: 0, hotspot: 1 },
          { period: 2, hotspot: 0 },
        ],
      },
      { steps: [{ period: 0, hotspot: 0 }] },
    ]);
  });

  it('is nothing without periods or hotspots', () => {
    expect(followHotspots([])).toEqual({ tracks: [], trackOf: [] });
    expect(follow(none, none)).toEqual([[], []]);
  });

  it('is the same whatever the order of the lists and the numbers of the cells', () => {
    // rows of runs of cells, cut at random: footprints of one period share no cell
    const period = fc
      .array(
        fc.tuple(
          fc.integer({ min: 1, max: 4 }),
          fc.integer({ min: 0, max: 3 }),
          fc.integer({ min: 1, max: 5 }),
        ),
      )
      .map((runs) => {
        let cell = 0;
        return runs.map(([length, gap, weight]) => {
          cell += gap;
          const cells = Array.from({ length }, () => cell++);
          return at(cells, weight);
        });
      });
    fc.assert(
      fc.property(fc.array(period, { maxLength: 9 }), fc.integer({ min: 1, max: 1000 }), (periods, shift) => {
        const { trackOf } = followHotspots(periods);
        const reversed = followHotspots(periods.map((hotspots) => hotspots.toReversed())).trackOf;
        expect(reversed.map((numbers) => [...numbers].toReversed())).toEqual(
          trackOf.map((numbers) => [...numbers]),
        );
        const moved = periods.map((hotspots) =>
          hotspots.map((hotspot) => ({ ...hotspot, cells: hotspot.cells.map((cell) => cell + shift) })),
        );
        expect(followHotspots(moved).trackOf).toEqual(trackOf);
        for (const numbers of trackOf) expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});
