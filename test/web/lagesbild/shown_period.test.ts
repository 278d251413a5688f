import { spanPeriod } from '@lagesbild/shared/time/period.ts';
import {
  comparedPeriods,
  keptDate,
  neighbours,
  shownPeriod,
} from '@lagesbild/web/src/pages/lagesbild/shown_period.ts';
import { describe, expect, it } from 'vitest';

const settings = { timeZone: 'Europe/Stockholm', fortnightAnchor: '2026-11-02' };
const now = Date.parse('2026-11-16T08:00:00+01:00');
const choose = (
  kind: Parameters<typeof shownPeriod>[0]['kind'],
  from: string | null = null,
  lastDay: string | null = null,
) => shownPeriod({ kind, from, lastDay }, now, settings);
const dates = ({ fromDate, toDate }: { fromDate: string; toDate: string }) => `${fromDate}/${toDate}`;

describe('the shown period', () => {
  it('is the last closed fortnight when a link says nothing', () => {
    expect(dates(choose('fortnight'))).toBe('2026-11-02/2026-11-16');
  });

  it('is the one that holds the date of the link', () => {
    expect(dates(choose('fortnight', '2026-10-25'))).toBe('2026-10-19/2026-11-02');
    expect(dates(choose('tertial', '2026-06-01'))).toBe('2026-05-01/2026-09-01');
  });

  it('is the last closed one when the date cannot be read', () => {
    expect(dates(choose('month', '2026-13-45'))).toBe('2026-10-01/2026-11-01');
    expect(dates(choose('month', '<script>'))).toBe('2026-10-01/2026-11-01');
  });

  it('holds both days of an own span, and one day when they are turned round', () => {
    expect(dates(choose('span', '2026-11-03', '2026-11-07'))).toBe('2026-11-03/2026-11-08');
    expect(dates(choose('span', '2026-11-07', '2026-11-03'))).toBe('2026-11-07/2026-11-08');
    expect(dates(choose('span'))).toBe('2026-11-02/2026-11-16');
  });
});

describe('going to another period', () => {
  const fortnight = choose('fortnight');
  const data = { dataFrom: '2026-10-20', now };

  it('leads back as far as there are data and forward as far as today', () => {
    const around = neighbours(fortnight, data, settings);
    expect(dates(around.earlier!)).toBe('2026-10-19/2026-11-02');
    expect(dates(around.later!)).toBe('2026-11-16/2026-11-30');
    expect(neighbours(around.earlier!, data, settings).earlier).toBeNull();
    expect(neighbours(around.later!, data, settings).later).toBeNull();
  });

  it('leads nowhere back without any data', () => {
    expect(neighbours(fortnight, { dataFrom: null, now }, settings).earlier).toBeNull();
  });

  it('keeps the last day in view when the kind changes, and the latest closed one without a date', () => {
    const october = choose('month', '2026-09-10');
    expect(keptDate(october, 'fortnight', now, settings)).toBe('2026-09-21');
    expect(keptDate(fortnight, 'week', now, settings)).toBeNull();
    expect(keptDate(fortnight, 'month', now, settings)).toBeNull();
  });
});

describe('what a period is compared with', () => {
  it('is at most 26 whole periods, none from before the first data', () => {
    const fortnight = choose('fortnight');
    expect(comparedPeriods(fortnight, '2020-01-01', settings)).toHaveLength(27);
    expect(comparedPeriods(fortnight, '2026-09-21', settings).map(dates)).toEqual([
      '2026-11-02/2026-11-16',
      '2026-10-19/2026-11-02',
      '2026-10-05/2026-10-19',
      '2026-09-21/2026-10-05',
    ]);
    expect(comparedPeriods(fortnight, null, settings)).toEqual([fortnight]);
  });

  it('is of the same length for an own span', () => {
    const span = spanPeriod('2026-11-10', '2026-11-13', settings);
    expect(dates(comparedPeriods(span, '2026-01-01', settings)[1]!)).toBe('2026-11-07/2026-11-10');
  });
});
