import { seasonCounts } from '@lagesbild/shared/analysis/season_counts.ts';
import { localToEpoch } from '@lagesbild/shared/time/zone.ts';
import { describe, expect, it } from 'vitest';

const timeZone = 'Europe/Stockholm';
const at = (local: string) => localToEpoch(local, timeZone).epoch;
const range = (from: string, to: string) => ({ from: at(from), to: at(to), timeZone });

describe('incidents by month and season', () => {
  it('go by the local clock, and say how many days of each there were', () => {
    const countedAt = Float64Array.of(
      at('2026-01-31T23:30'),
      at('2026-02-01T00:30'),
      at('2026-03-31T12:00'),
      at('2026-04-01T00:00'),
      Number.NaN,
    );
    const { months, seasons } = seasonCounts(countedAt, range('2026-01-01', '2026-04-01'));
    expect(months.slice(0, 4)).toEqual([
      { count: 1, days: 31, even: 31 / 30 },
      { count: 1, days: 28, even: 28 / 30 },
      { count: 1, days: 31, even: 31 / 30 },
      { count: 0, days: 0, even: 0 },
    ]);
    expect(seasons.map(({ count, days }) => [count, days])).toEqual([
      [2, 59],
      [1, 31],
      [0, 0],
      [0, 0],
    ]);
  });

  it('have every day of two years, whatever the clocks do', () => {
    const { months, seasons } = seasonCounts(new Float64Array(), range('2026-01-01', '2028-01-01'));
    expect(months.map(({ days }) => days)).toEqual([62, 56, 62, 60, 62, 60, 62, 62, 60, 62, 60, 62]);
    expect(seasons.map(({ days }) => days)).toEqual([180, 184, 184, 182]);
  });

  it('are zeros without a range', () => {
    const { months, seasons } = seasonCounts(
      Float64Array.of(at('2026-01-01')),
      range('2026-01-01', '2026-01-01'),
    );
    expect([...months, ...seasons].every(({ count, days, even }) => count + days + even === 0)).toBe(true);
  });
});
