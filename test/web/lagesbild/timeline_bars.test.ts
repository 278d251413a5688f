import { type PeriodSettings, periodContaining, spanPeriod } from '@lagesbild/shared/time/period.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import {
  allBars,
  barAt,
  movePeriod,
  periodOfBars,
  timelineYear,
  touchedBars,
  yearOf,
} from '@lagesbild/web/src/pages/lagesbild/timeline_bars.ts';
import { describe, expect, it } from 'vitest';

const settings: PeriodSettings = { timeZone: 'Europe/Stockholm', fortnightAnchor: '2026-11-02' };
const at = (date: string) => localMidnight(date, settings.timeZone);
const now = at('2026-11-17');
const dates = ({ fromDate, toDate }: { fromDate: string; toDate: string }) => `${fromDate}/${toDate}`;
const bars = allBars('fortnight', { dataFrom: '2025-11-20', now }, settings);
const shown = periodContaining('fortnight', at('2026-11-02'), settings);
const day = 86_400_000;

describe('the bars of the timeline', () => {
  it('begin with the first period that has data and end with the one that runs', () => {
    expect(dates(bars[0]!)).toBe('2025-11-17/2025-12-01');
    expect(dates(bars.at(-1)!)).toBe('2026-11-16/2026-11-30');
    expect(bars).toHaveLength(27);
    expect(allBars('quarter', { dataFrom: '2026-05-01', now }, settings).map(dates)).toEqual([
      '2026-04-01/2026-07-01',
      '2026-07-01/2026-10-01',
      '2026-10-01/2027-01-01',
    ]);
    expect(allBars('month', { dataFrom: null, now }, settings)).toEqual([]);
  });

  it('of a year are those that reach into it, and the line is as long as they and the year together', () => {
    const line = timelineYear(2026, bars, settings);
    expect(dates(line.bars[0]!)).toBe('2025-12-29/2026-01-12');
    expect([line.from, line.to]).toEqual([at('2025-12-29'), at('2027-01-01')]);
    expect(line.months[3]).toBe(at('2026-04-01'));
  });

  it('belong to the year that they mostly lie in', () => {
    expect(yearOf(bars.find(({ fromDate }) => fromDate === '2025-12-29')!)).toBe(2026);
    expect(yearOf(periodContaining('year', now, settings))).toBe(2026);
  });

  it('are found by a moment, the nearest where there is none', () => {
    expect(dates(bars[barAt(bars, at('2026-01-12'))]!)).toBe('2026-01-12/2026-01-26');
    expect(barAt(bars, at('2020-01-01'))).toBe(0);
    expect(barAt(bars, at('2030-01-01'))).toBe(26);
    expect(barAt([], now)).toBe(-1);
  });
});

describe('the brush', () => {
  const [first] = touchedBars(bars, shown);

  it('over one bar is its period, over several an own span, over a whole calendar period that one', () => {
    expect(periodOfBars(bars, first, first, settings)).toEqual(shown);
    expect(periodOfBars(bars, first, first - 1, settings)).toMatchObject({
      kind: 'span',
      fromDate: '2026-10-19',
      toDate: '2026-11-16',
      days: 28,
    });
    const months = allBars('month', { dataFrom: '2026-01-01', now }, settings);
    expect(periodOfBars(months, 6, 8, settings)).toMatchObject({ kind: 'quarter', fromDate: '2026-07-01' });
  });

  it('moves calendar periods by their own kind and stays where there are data', () => {
    expect(dates(movePeriod(shown, -15 * day, bars, settings))).toBe('2026-10-19/2026-11-02');
    expect(dates(movePeriod(shown, -5 * day, bars, settings))).toBe('2026-11-02/2026-11-16');
    expect(dates(movePeriod(shown, 400 * day, bars, settings))).toBe('2026-11-16/2026-11-30');
    expect(dates(movePeriod(shown, -900 * day, bars, settings))).toBe('2025-11-17/2025-12-01');
  });

  it('moves own spans by whole bars and keeps how many there are', () => {
    const span = spanPeriod('2026-10-19', '2026-11-16', settings);
    expect(dates(movePeriod(span, -14 * day, bars, settings))).toBe('2026-10-05/2026-11-02');
    expect(dates(movePeriod(span, 100 * day, bars, settings))).toBe('2026-11-02/2026-11-30');
    expect(dates(movePeriod(span, -900 * day, bars, settings))).toBe('2025-11-17/2025-12-15');
  });
});
