import { comparedSteps, stepsToLastYear } from '@lagesbild/shared/time/comparison.ts';
import { historyPeriods } from '@lagesbild/shared/time/history.ts';
import { type PeriodSettings, periodContaining, spanPeriod } from '@lagesbild/shared/time/period.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import { describe, expect, it } from 'vitest';

const settings: PeriodSettings = { timeZone: 'Europe/Stockholm', fortnightAnchor: '2026-11-02' };
const instant = localMidnight('2026-11-10', settings.timeZone);

describe('what a period is compared with', () => {
  it('is left to the rule of the six previous, or the one before, or its season a year ago', () => {
    const fortnight = periodContaining('fortnight', instant, settings);
    expect(comparedSteps(fortnight, 'six_previous')).toBeUndefined();
    expect(comparedSteps(fortnight, 'previous')).toEqual([1]);
    expect(comparedSteps(fortnight, 'last_year')).toEqual([26]);
  });

  it.each([
    ['week', '2025-11-10'],
    ['fortnight', '2025-11-03'],
    ['month', '2025-11-01'],
    ['quarter', '2025-10-01'],
    ['tertial', '2025-09-01'],
    ['year', '2025-01-01'],
  ] as const)('finds the %s of last year', (kind, fromDate) => {
    const period = periodContaining(kind, instant, settings);
    const [steps] = comparedSteps(period, 'last_year')!;
    const earlier = historyPeriods(period, '2020-01-01', settings, steps);
    expect(earlier[steps! - 1]!.fromDate).toBe(fromDate);
  });

  it('follows an own span back by its own length, and has no season for less than a week', () => {
    expect(stepsToLastYear(spanPeriod('2026-11-01', '2026-11-29', settings))).toBe(13);
    expect(stepsToLastYear(spanPeriod('2024-01-01', '2026-01-01', settings))).toBe(1);
    const weekend = spanPeriod('2026-11-06', '2026-11-09', settings);
    expect(comparedSteps(weekend, 'last_year')).toEqual([]);
  });
});
