import { earlierPeriodsAtHand, indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { describe, expect, it } from 'vitest';

const day = 86_400_000;
/** Three weeks that follow on each other: days 14–21 shown, 7–14 and 0–7 before. */
const weeks = [
  { from: 14 * day, to: 21 * day },
  { from: 7 * day, to: 14 * day },
  { from: 0, to: 7 * day },
];

describe('indexPeriods', () => {
  it('counts a moment in the period that it begins or lies in, never in the one that it ends', () => {
    const moments = new Float64Array([21 * day - 1, 14 * day, 14 * day - 1, 7 * day, 0]);
    expect([...indexPeriods(moments, weeks)]).toEqual([0, 0, 1, 1, 2]);
  });

  it('leaves out what is later, earlier or not known', () => {
    expect([...indexPeriods(new Float64Array([21 * day, -1, Number.NaN]), weeks)]).toEqual([-1, -1, -1]);
  });

  it('knows no period when none is given', () => {
    expect([...indexPeriods(new Float64Array([0]), [])]).toEqual([-1]);
  });
});

describe('earlierPeriodsAtHand', () => {
  it('counts a period in which reporting began on the first day, not one in which it began later', () => {
    expect(earlierPeriodsAtHand(weeks, 7 * day + 23 * 3_600_000)).toBe(1);
    expect(earlierPeriodsAtHand(weeks, 8 * day)).toBe(0);
  });

  it('counts all when reporting began before them, and none when nobody has reported', () => {
    expect(earlierPeriodsAtHand(weeks, -400 * day)).toBe(2);
    expect(earlierPeriodsAtHand(weeks, null)).toBe(0);
  });
});
