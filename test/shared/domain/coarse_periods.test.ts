import { isCoarsePeriod, isHourlyPeriod } from '@lagesbild/shared/domain/coarse_periods.ts';
import { recognisePeriod } from '@lagesbild/shared/time/history.ts';
import { describe, expect, it } from 'vitest';

const settings = { timeZone: 'Europe/Stockholm', fortnightAnchor: '2026-11-02' };
const period = (text: string) => {
  const [from, to] = text.split('/') as [string, string];
  return recognisePeriod(from, to, settings);
};

describe('what a role without exact points may ask about', () => {
  it.each([
    ['2026-11-02/2026-11-16', 'a fortnight of the anchor'],
    ['2026-11-09/2026-11-16', 'a week'],
    ['2026-11-09/2026-11-23', 'two weeks that are no fortnight of the anchor'],
    ['2026-10-05/2026-11-16', 'three fortnights'],
    ['2026-10-01/2026-11-01', 'a month'],
    ['2026-09-01/2026-11-01', 'two months'],
    ['2026-07-01/2026-10-01', 'a quarter'],
    ['2026-01-01/2027-01-01', 'a year'],
  ])('%s is %s', (text) => {
    expect(isCoarsePeriod(period(text))).toBe(true);
  });

  it.each([
    ['2026-11-03/2026-11-04', 'a day'],
    ['2026-11-03/2026-11-17', 'fourteen days from a Tuesday'],
    ['2026-11-02/2026-11-15', 'thirteen days from a Monday'],
    ['2026-10-01/2026-10-31', 'a month but for its last day'],
    ['2026-10-02/2026-11-01', 'a month but for its first day'],
    ['2026-10-05/2026-11-01', 'a Monday to the first of a month'],
  ])('never %s, %s', (text) => {
    const asked = period(text);
    // 5 October to 1 November are 27 days
    expect(isCoarsePeriod(asked)).toBe(false);
  });

  it('by the hour is one fortnight of the anchor at a time', () => {
    const hourly = (text: string) => isHourlyPeriod(period(text));
    expect(hourly('2026-11-02/2026-11-16')).toBe(true);
    expect(hourly('2026-11-09/2026-11-23')).toBe(false);
    expect(hourly('2026-11-09/2026-11-16')).toBe(false);
    expect(hourly('2026-10-19/2026-11-16')).toBe(false);
    expect(hourly('2026-10-01/2026-11-01')).toBe(false);
  });
});
