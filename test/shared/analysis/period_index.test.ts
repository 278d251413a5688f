import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
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
