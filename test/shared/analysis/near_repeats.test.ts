import { type NearRepeatOptions, nearRepeats } from '@lagesbild/shared/analysis/near_repeats.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from './small_grids.ts';

type Row = [x: number, y: number, day: number];

const inputOf = (rows: Row[]) => ({
  ...columnsOf(rows.map(([x, y]): [number, number] => [x, y])),
  at: Float64Array.from(rows, ([, , day]) => day * 86_400_000),
});
const threeRows: Row[] = [
  [0, 0, 0],
  [50, 0, 1],
  [1000, 0, 2],
];
const wide: NearRepeatOptions = {
  distanceBreaksMeters: [0, 100, Number.POSITIVE_INFINITY],
  timeBreaksDays: [0, 2, Number.POSITIVE_INFINITY],
};

describe('near repeats', () => {
  it('count pairs by bands and set them against what the margins give', () => {
    const { observed, expected, ratio, distanceBands, timeBands } = nearRepeats(inputOf(threeRows), wide);
    // 50 m and a day; 950 m and a day; 1,000 m and two days
    expect([distanceBands, timeBands, ...observed]).toEqual([2, 2, 1, 0, 1, 1]);
    // one pair near, two far; two soon, one late: of three pairs
    expect([...expected]).toEqual([2 / 3, 1 / 3, 4 / 3, 2 / 3]);
    expect([...ratio]).toEqual([1 / (2 / 3), 0, 1 / (4 / 3), 1 / (2 / 3)]);
  });

  it('have the p of all permutations: two of three put the near pair a day apart, one two days', () => {
    const { p, mean } = nearRepeats(inputOf(threeRows), { ...wide, runs: 9999 });
    const deviation = Math.sqrt((2 / 9) * (1 / 9999));
    expect(Math.abs(p[0]! - 2 / 3)).toBeLessThan(4 * deviation);
    expect(Math.abs(mean[0]! - 2 / 3)).toBeLessThan(4 * deviation);
    // nothing was seen there, so every permutation has as many
    expect(p[1]).toBe(1);
  });

  it('take the lower limit of a band in and the upper not', () => {
    const rows: Row[] = [
      [0, 0, 0],
      [100, 0, 7],
    ];
    const options = { distanceBreaksMeters: [0, 100, 200], timeBreaksDays: [0, 7, 14], runs: 1 };
    expect([...nearRepeats(inputOf(rows), options).observed]).toEqual([0, 0, 0, 1]);
  });

  it('measure along the streets when asked to', () => {
    const rows: Row[] = [
      [0, 0, 0],
      [30, 40, 0],
    ];
    const options = { distanceBreaksMeters: [0, 60, 100], timeBreaksDays: [0, 1], runs: 1 };
    expect([...nearRepeats(inputOf(rows), options).observed]).toEqual([1, 0]);
    expect([...nearRepeats(inputOf(rows), { ...options, metric: 'manhattan' }).observed]).toEqual([0, 1]);
  });

  it('see the contagion in pairs that follow each other by two days', () => {
    const random = seededRandom(11);
    const rows: Row[] = Array.from({ length: 120 }, () => [9000 * random(), 9000 * random(), 300 * random()]);
    const followed = rows.flatMap(([x, y, day]): Row[] => [
      [x, y, day],
      [x + 40, y, day + 2],
    ]);
    const options = { distanceBreaksMeters: [0, 100], timeBreaksDays: [0, 7] };
    const contagious = nearRepeats(inputOf(followed), options);
    expect(contagious.p[0]).toBe(0.001);
    expect(contagious.ratio[0]).toBeGreaterThan(10);
  });

  it('are nothing in nothing, one incident, and many at once', () => {
    for (const rows of [[], [[1, 1, 1]] as Row[]]) {
      const { observed, ratio, p } = nearRepeats(inputOf(rows), { ...wide, runs: 9 });
      expect([...observed]).toEqual([0, 0, 0, 0]);
      expect([...ratio]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
      expect([...p]).toEqual([1, 1, 1, 1]);
    }
    const heap = nearRepeats(inputOf(Array(6).fill([3, 3, 3])), { ...wide, runs: 9 });
    expect([heap.observed[0], heap.ratio[0], heap.p[0]]).toEqual([15, 1, 1]);
  });

  it('refuse what is no input, naming the row', () => {
    const broken: Row[] = [
      [0, 0, 0],
      [0, 0, Number.NaN],
    ];
    expect(() => nearRepeats(inputOf(broken), wide)).toThrow(
      expect.objectContaining({ code: 'not_finite', index: 1 }),
    );
    for (const timeBreaksDays of [[], [0], [1, 2], [0, 2, 2], [0, Number.NaN]]) {
      expect(() => nearRepeats(inputOf([]), { ...wide, timeBreaksDays })).toThrow(
        expect.objectContaining({ code: 'bands' }),
      );
    }
    expect(() => nearRepeats(inputOf([]), { ...wide, runs: 0 })).toThrow(
      expect.objectContaining({ code: 'runs' }),
    );
  });

  const rows = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 30 }),
    ),
    { maxLength: 40 },
  );
  const limits = (steps: readonly number[], isOpen: boolean) => {
    const rising = [0];
    for (const step of steps) rising.push(rising.at(-1)! + step);
    return isOpen ? [...rising, Number.POSITIVE_INFINITY] : rising;
  };
  const breaks = fc
    .tuple(fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([steps, isOpen]) => limits(steps, isOpen));

  it('count what counting pair by pair counts, whatever the bands, and p lies within (0, 1]', () => {
    const metric = fc.constantFrom('euclidean' as const, 'manhattan' as const);
    fc.assert(
      fc.property(rows, breaks, breaks, metric, (points, far, late, by) => {
        const options = { distanceBreaksMeters: far, timeBreaksDays: late, metric: by, runs: 9 };
        const { observed, p } = nearRepeats(inputOf(points), options);
        const direct = new Float64Array(observed.length);
        points.forEach(([ax, ay, a], i) => {
          for (const [bx, by_, b] of points.slice(i + 1)) {
            const [dx, dy] = [Math.abs(ax - bx), Math.abs(ay - by_)];
            const distance = by === 'manhattan' ? dx + dy : Math.sqrt(dx * dx + dy * dy);
            const row = far.findLastIndex((limit) => distance >= limit);
            const column = late.findLastIndex((limit) => Math.abs(a - b) >= limit);
            if (row < far.length - 1 && column < late.length - 1) direct[row * (late.length - 1) + column]!++;
          }
        });
        expect(observed).toEqual(direct);
        for (const value of p) expect(value > 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('keep the margins in every permutation: means add up to what was seen, and to what is expected', () => {
    fc.assert(
      fc.property(rows, (points) => {
        const { observed, expected, mean } = nearRepeats(inputOf(points), { ...wide, runs: 5 });
        const near = (table: Float64Array) => table[0]! + table[1]!;
        const soon = (table: Float64Array) => table[0]! + table[2]!;
        for (const side of [near, soon]) {
          expect(side(mean)).toBeCloseTo(side(observed), 9);
          expect(side(expected)).toBeCloseTo(side(observed), 9);
        }
      }),
    );
  });
});
