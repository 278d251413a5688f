import { isoWeek, isoWeeksInYear } from '@lagesbild/shared/time/iso_week.ts';
import {
  type CalendarPeriodKind,
  lastClosedPeriod,
  type PeriodSettings,
  periodContaining,
  previousPeriods,
  shiftPeriod,
  spanPeriod,
} from '@lagesbild/shared/time/period.ts';
import { periodLabel, periodSubLabel } from '@lagesbild/shared/time/period_label.ts';
import { localToEpoch } from '@lagesbild/shared/time/zone.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const settings: PeriodSettings = { timeZone: 'Europe/Stockholm', fortnightAnchor: '2026-11-02' };
const at = (local: string) => localToEpoch(local, settings.timeZone).epoch;
const dates = ({ fromDate, toDate, days }: { fromDate: string; toDate: string; days: number }) => [
  fromDate,
  toDate,
  days,
];
const kinds: CalendarPeriodKind[] = ['fortnight', 'week', 'month', 'quarter', 'tertial', 'year'];

describe('the period that holds an instant', () => {
  it.each<[CalendarPeriodKind, string, string, number]>([
    ['fortnight', '2026-11-02', '2026-11-16', 14],
    ['week', '2026-11-09', '2026-11-16', 7],
    ['month', '2026-11-01', '2026-12-01', 30],
    ['quarter', '2026-10-01', '2027-01-01', 92],
    ['tertial', '2026-09-01', '2027-01-01', 122],
    ['year', '2026-01-01', '2027-01-01', 365],
  ])('%s of 15 November 2026 at 23:59', (kind, from, to, days) => {
    expect(dates(periodContaining(kind, at('2026-11-15T23:59'), settings))).toEqual([from, to, days]);
  });

  it('runs from local midnight to local midnight, over a change of the clocks', () => {
    const week = periodContaining('week', at('2026-10-25T12:00'), settings);
    expect([week.from, week.to]).toEqual([at('2026-10-19T00:00'), at('2026-10-26T00:00')]);
    expect((week.to - week.from) / 3_600_000).toBe(7 * 24 + 1);
    expect(week.days).toBe(7);
  });

  it('counts fortnights from the anchor both ways, through a year of 53 weeks', () => {
    expect(periodContaining('fortnight', at('2026-10-31T12:00'), settings).fromDate).toBe('2026-10-19');
    expect(periodContaining('fortnight', at('2027-01-04T00:00'), settings).fromDate).toBe('2026-12-28');
  });

  it('refuses an anchor that is not a Monday', () => {
    expect(() => periodContaining('fortnight', 0, { ...settings, fortnightAnchor: '2026-11-03' })).toThrow(
      'not a Monday',
    );
  });
});

describe('moving between periods', () => {
  it('has the six previous months in order, most recent first', () => {
    const november = periodContaining('month', at('2026-11-16T10:00'), settings);
    expect(previousPeriods(november, 6, settings).map(({ fromDate }) => fromDate)).toEqual([
      '2026-10-01',
      '2026-09-01',
      '2026-08-01',
      '2026-07-01',
      '2026-06-01',
      '2026-05-01',
    ]);
  });

  it('puts earlier spans directly before, equal in days', () => {
    const span = spanPeriod('2026-11-01', '2026-11-11', settings);
    expect(previousPeriods(span, 2, settings).map(dates)).toEqual([
      ['2026-10-22', '2026-11-01', 10],
      ['2026-10-12', '2026-10-22', 10],
    ]);
  });

  it('closes a period at the very instant it ends', () => {
    expect(lastClosedPeriod('fortnight', at('2026-11-16T00:00'), settings).fromDate).toBe('2026-11-02');
    expect(lastClosedPeriod('fortnight', at('2026-11-16T00:00') - 1, settings).fromDate).toBe('2026-10-19');
  });

  it('refuses a span without a day', () => {
    expect(() => spanPeriod('2026-11-01', '2026-11-01', settings)).toThrow(RangeError);
  });

  it('leaves no gap and no overlap, and comes back', () => {
    const instant = fc.integer({ min: at('1995-01-01'), max: at('2045-01-01') });
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        instant,
        fc.integer({ min: 1, max: 40 }),
        (kind, time, steps) => {
          const period = periodContaining(kind, time, settings);
          expect(period.from).toBeLessThanOrEqual(time);
          expect(period.to).toBeGreaterThan(time);
          expect(shiftPeriod(period, 1, settings).from).toBe(period.to);
          expect(shiftPeriod(shiftPeriod(period, steps, settings), -steps, settings)).toEqual(period);
        },
      ),
    );
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2026-11-02', 2026, 45],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2023-01-01', 2022, 52],
  ])('%s lies in %d week %d', (date, year, week) => {
    expect(isoWeek(date)).toEqual({ year, week });
  });

  it('has 53 weeks in 2026 and 52 in 2025', () => {
    expect([isoWeeksInYear(2026), isoWeeksInYear(2025)]).toEqual([53, 52]);
  });
});

describe('labels', () => {
  const label = (kind: CalendarPeriodKind, local: string) => {
    const period = periodContaining(kind, at(local), settings);
    return [periodLabel(period, 'sv'), periodSubLabel(period, 'sv')];
  };

  it.each<[CalendarPeriodKind, string, string, string]>([
    ['fortnight', '2026-11-05T12:00', '2–15 november 2026', 'vecka 45–46'],
    ['fortnight', '2026-10-31T12:00', '19 oktober – 1 november 2026', 'vecka 43–44'],
    ['fortnight', '2026-12-31T12:00', '28 december 2026 – 10 januari 2027', 'vecka 53–1'],
    ['week', '2026-11-05T12:00', '2–8 november 2026', 'vecka 45'],
    ['month', '2026-11-05T12:00', 'november 2026', 'vecka 44–49'],
    ['quarter', '2026-11-05T12:00', 'oktober–december 2026', 'kvartal 4'],
    ['tertial', '2026-11-05T12:00', 'september–december 2026', 'tertial 3'],
    ['year', '2026-11-05T12:00', '2026', '365 dagar'],
  ])('%s of %s: %s, %s', (kind, local, title, sub) => {
    expect(label(kind, local)).toEqual([title, sub]);
  });

  it('names an own span by its last day in it, and one day alone', () => {
    expect(periodLabel(spanPeriod('2026-11-01', '2026-11-02', settings), 'sv')).toBe('1 november 2026');
    expect(periodSubLabel(spanPeriod('2026-11-01', '2026-11-02', settings), 'sv')).toBe('1 dag');
    expect(periodLabel(spanPeriod('2026-11-01', '2026-12-01', settings), 'en')).toBe('1–30 November 2026');
    expect(periodSubLabel(spanPeriod('2026-11-01', '2026-12-01', settings), 'en')).toBe('30 days');
  });
});
