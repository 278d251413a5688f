import { estimatePooledDispersion } from '@lagesbild/shared/analysis/dispersion.ts';
import { usualTest } from '@lagesbild/shared/analysis/usual_test.ts';
import { describe, expect, it } from 'vitest';
import { betaBinomialProbability, binomialProbability, sumOf } from './direct_sums.ts';
import { rectangleGrid } from './small_grids.ts';

const days = (periods: number) => Array<number>(periods).fill(14);
const repeat = (counts: number[], times: number) =>
  Array.from({ length: times }, () => Int32Array.from(counts));
/** Nine cells in a row: places with two empty cells between them share no neighbourhood. */
const grid = rectangleGrid(9, 1);

describe('"Fler än vanligt här"', () => {
  it('holds each neighbourhood against its own six earlier periods', () => {
    const now = Int32Array.from([9, 0, 0, 1, 0, 0, 3, 0, 0]);
    const usual = [1, 0, 0, 1, 0, 0, 3, 0, 0];
    const { pUsual, aboveUsual, dispersion } = usualTest(grid, [now, ...repeat(usual, 6)], days(7));
    expect(dispersion).toEqual({ r: Infinity, rule: 'poisson_not_overdispersed' });
    const tail = (y: number, before: number) =>
      sumOf(y, before + y, (k) => binomialProbability(k, before + y, 1 / 7));
    expect(pUsual[0]).toBeCloseTo(tail(9, 6), 12);
    expect(pUsual[3]).toBeCloseTo(tail(1, 6), 12);
    expect(pUsual[6]).toBeCloseTo(tail(3, 18), 12);
    // cells 0 and 1 share the place's neighbourhood
    expect([...aboveUsual]).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('widens by the dispersion that the neighbourhoods share', () => {
    const restless = [2, 12, 3, 11, 1, 13].map((count) => Int32Array.from([count, 0, 0, 1, 0, 0, 1, 0, 0]));
    const now = Int32Array.from([15, 0, 0, 1, 0, 0, 1, 0, 0]);
    const { pUsual, dispersion } = usualTest(grid, [now, ...restless], days(7));
    const sums = Array.from({ length: 9 }, (_, cell) =>
      restless.map((counts) => (counts[cell - 1] ?? 0) + counts[cell]! + (counts[cell + 1] ?? 0)),
    );
    const { r } = estimatePooledDispersion(sums);
    expect(dispersion).toEqual({ r, rule: 'estimated' });
    expect(pUsual[0]).toBeCloseTo(
      sumOf(15, 57, (y) => betaBinomialProbability(y, 57, r, 6 * r)),
      10,
    );
  });

  it('takes unequal days into account', () => {
    const counts = Int32Array.from([7, 0, 0, 0, 0, 0, 0, 0, 0]);
    const { pUsual } = usualTest(
      grid,
      [counts, ...repeat([2, 0, 0, 0, 0, 0, 0, 0, 0], 6)],
      [31, 28, 31, 30, 31, 30, 31],
    );
    const share = 31 / (31 + 181);
    expect(pUsual[0]).toBeCloseTo(
      sumOf(7, 19, (y) => binomialProbability(y, 19, share)),
      12,
    );
  });

  it('never calls a place whose total could not reach 5 % however it fell', () => {
    // one incident, all of it now: p = 1/7
    const { pUsual, aboveUsual } = usualTest(
      grid,
      [Int32Array.from([1, 0, 0, 0, 0, 0, 0, 0, 0]), ...repeat(Array(9).fill(0), 6)],
      days(7),
    );
    expect(pUsual[0]).toBeCloseTo(1 / 7, 14);
    expect(aboveUsual.some(Boolean)).toBe(false);
  });

  it('does not let the many places that cannot be called drown the one that can', () => {
    const wide = rectangleGrid(300, 1);
    const now = new Int32Array(300);
    now[0] = 4;
    const before = repeat(Array(300).fill(0), 6);
    // p = 7^-4 = 0.0004: over 300 cells it would not pass 5 %, over the two it is asked of it does
    expect([...usualTest(wide, [now, ...before], days(7)).aboveUsual.slice(0, 3)]).toEqual([1, 1, 0]);
  });

  it('has no answer with fewer than three earlier periods', () => {
    const now = Int32Array.from([50, 0, 0, 0, 0, 0, 0, 0, 0]);
    const { pUsual, aboveUsual, dispersion } = usualTest(
      grid,
      [now, ...repeat(Array(9).fill(0), 2)],
      days(3),
    );
    expect([...pUsual]).toEqual(Array(9).fill(1));
    expect(aboveUsual.some(Boolean)).toBe(false);
    expect(dispersion).toBeNull();
  });

  it('is empty for an empty grid', () => {
    expect(usualTest(rectangleGrid(0, 0), repeat([], 7), days(7)).pUsual).toHaveLength(0);
  });
});
