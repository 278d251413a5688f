import { expectedCount } from '@lagesbild/shared/analysis/expected.ts';
import { periodSeries } from '@lagesbild/shared/analysis/period_series.ts';
import { describe, expect, it } from 'vitest';

const fortnights = (count: number) => Array(count).fill(14);
const told = (series: ReturnType<typeof periodSeries>) =>
  series.map(({ observed, expected }) => [observed, expected]);

describe('a series of periods', () => {
  it('expects each from the six before it, and nothing where fewer than three are', () => {
    const counts = [9, 6, 6, 6, 6, 6, 12, 3, 3];
    expect(told(periodSeries({ counts, periodDays: fortnights(9), told: 7 }))).toEqual([
      [9, 7],
      [6, 6.5],
      [6, 6],
      [6, 6],
      [6, 6],
      [6, 6],
      [12, null],
    ]);
  });

  it('says of each what is said when it is the shown period', () => {
    const counts = [20, 7, 9, 8, 30, 7, 6, 8, 9, 10];
    const days = fortnights(10);
    const [, second] = periodSeries({ counts, periodDays: days, told: 2 });
    const shown = expectedCount({
      now: 7,
      nowDays: 14,
      history: counts.slice(2),
      historyDays: days.slice(2),
    });
    expect(second).toEqual(shown);
  });

  it('expects nothing from a period that began before the data', () => {
    const counts = [6, 6, 6, 6, 1];
    expect(told(periodSeries({ counts, periodDays: fortnights(5), told: 9, whole: 4 }))).toEqual([
      [6, 6],
      [6, null],
      [6, null],
      [6, null],
      [1, null],
    ]);
  });

  it('can look a year back', () => {
    const counts = [8, ...Array(25).fill(3), 5, 2];
    const series = periodSeries({ counts, periodDays: fortnights(28), told: 3, compared: [26] });
    expect(told(series)).toEqual([
      [8, 5],
      [3, 2],
      [3, null],
    ]);
  });

  it('is empty without periods', () => {
    expect(periodSeries({ counts: [], periodDays: [], told: 12 })).toEqual([]);
  });
});
