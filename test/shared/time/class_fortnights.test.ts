import { classFortnights } from '@lagesbild/shared/time/class_fortnights.ts';
import { localToEpoch } from '@lagesbild/shared/time/zone.ts';
import { describe, expect, it } from 'vitest';

const settings = { timeZone: 'Europe/Stockholm', fortnightAnchor: '2026-11-02' };
const at = (local: string) => localToEpoch(local, settings.timeZone).epoch;
const now = at('2026-11-16T08:00');
const begins = (to: string, dataFrom: string | null = '2025-01-01') =>
  classFortnights(at(to), now, dataFrom, settings).map(({ fromDate }) => fromDate);

describe('the fortnights of a class', () => {
  it('are the thirteen that end where the shown fortnight ends', () => {
    const dates = begins('2026-11-16T00:00');
    expect(dates).toHaveLength(13);
    expect(dates[0]).toBe('2026-11-02');
    expect(dates.at(-1)).toBe('2026-05-18');
  });

  it('are the last whole ones when another kind of period is shown', () => {
    expect(begins('2026-11-01T00:00')[0]).toBe('2026-10-05');
    expect(begins('2026-11-09T00:00')[0]).toBe('2026-10-19');
  });

  it('leave out a fortnight that still runs', () => {
    expect(begins('2026-12-01T00:00')[0]).toBe('2026-11-02');
  });

  it('begin with the data', () => {
    expect(begins('2026-11-16T00:00', '2026-10-06')).toEqual(['2026-11-02', '2026-10-19']);
    expect(begins('2026-11-16T00:00', '2026-11-03')).toEqual([]);
    expect(begins('2026-11-16T00:00', null)).toEqual([]);
  });
});
