import { cellChange } from '@lagesbild/shared/analysis/cell_change.ts';
import { expectedCount } from '@lagesbild/shared/analysis/expected.ts';
import { describe, expect, it } from 'vitest';
import { rectangleGrid } from './small_grids.ts';

const grid = rectangleGrid(12, 12);
const days = Array(7).fill(14);
const busy = 40;
const quiet = 100;

/** One map with some incidents in two cells far from each other. */
function map(atBusy: number, atQuiet = 0): Int32Array {
  const counts = new Int32Array(144);
  counts[busy] = atBusy;
  counts[quiet] = atQuiet;
  return counts;
}
const history = (atBusy: number, atQuiet = 0) => Array.from({ length: 6 }, () => map(atBusy, atQuiet));
const changeOf = (now: Int32Array, before: Int32Array[], compared?: number[]) =>
  cellChange(
    grid,
    { countsByPeriod: [now, ...before], periodDays: days.slice(0, 1 + before.length) },
    compared,
  );

describe('the change of a cell and its neighbours', () => {
  it('is more or fewer when it is beyond chance, with the difference that is painted', () => {
    const change = changeOf(map(20, 1), history(4, 12));
    expect([change.observed[busy], change.expected[busy], change.difference[busy]]).toEqual([20, 4, 16]);
    expect(change.verdicts[busy]).toBe('more');
    expect(change.verdicts[busy + 1]).toBe('more');
    expect(change.difference[quiet]).toBe(-11);
    expect(change.verdicts[quiet]).toBe('fewer');
    expect(change.dispersion).toEqual({ r: Infinity, rule: 'poisson_not_overdispersed' });
  });

  it('has the p of the count law, corrected over the cells that could be called', () => {
    const change = changeOf(map(20), history(4));
    const { p } = expectedCount({
      now: 20,
      nowDays: 14,
      history: Array(6).fill(4),
      historyDays: Array(6).fill(14),
      dispersion: Infinity,
    });
    // nine cells see the place, and all have the same p; the empty ones could not be called
    expect(change.pAdjusted[busy]).toBeCloseTo(p, 12);
    expect(change.pAdjusted[0]).toBe(1);
  });

  it('is neutral, and paints nothing, where now and expected are both below five', () => {
    const change = changeOf(map(4, 0), history(0, 4));
    expect([change.verdicts[busy], change.verdicts[quiet], change.verdicts[0]]).toEqual(
      Array(3).fill('neutral'),
    );
    expect([change.difference[busy], change.difference[quiet], change.standardised[quiet]]).toEqual([
      0, 0, 0,
    ]);
    expect(change.scaleEnd).toBe(2);
  });

  it('weighs the same difference more where less is expected', () => {
    const { standardised, verdicts } = changeOf(map(10, 55), history(5, 50));
    expect(verdicts[quiet]).toBe('as_expected');
    // m = 40/7 and 355/7, variance m·7/6
    expect(standardised[busy]).toBeCloseTo(5 / Math.sqrt(40 / 6), 12);
    expect(standardised[quiet]).toBeCloseTo(5 / Math.sqrt(355 / 6), 12);
  });

  it('can compare with the previous period alone', () => {
    const change = changeOf(map(10), [map(30), ...history(10).slice(1)], [1]);
    expect(change.expected[busy]).toBe(30);
    expect(changeOf(map(10), [map(30), ...history(10).slice(1)]).verdicts[busy]).toBe('as_expected');
  });

  it('is neutral everywhere with too short a history, or without any period', () => {
    const short = changeOf(map(20), [map(4)]);
    expect(short.dispersion).toBeNull();
    expect(short.verdicts.every((verdict) => verdict === 'neutral')).toBe(true);
    expect(short.expected[busy]).toBeNaN();
    expect(cellChange(grid, { countsByPeriod: [], periodDays: [] }).observed.length).toBe(144);
  });
});
