import { expectedCount } from '@lagesbild/shared/analysis/expected.ts';
import { weekPulse } from '@lagesbild/shared/analysis/week_pulse.ts';
import { weekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import { describe, expect, it } from 'vitest';

const hour = 3_600_000;
const day = 24 * hour;
const zone = 'UTC';
/** Monday 2 November 2026. */
const monday = Date.UTC(2026, 10, 2);
const fortnights = Array.from({ length: 7 }, (_, t) => ({ from: monday - t * 14 * day, days: 14 }));

interface Incident {
  period: number;
  /** Hours after the period's first Monday 00; `to` missing is an exact time. */
  from: number;
  to?: number;
}

function pulseOf(incidents: Incident[], compared?: number[]) {
  const moment = (period: number, hours = Number.NaN) => monday - period * 14 * day + hours * hour;
  return weekPulse({
    spans: weekSpans(
      Float64Array.from(incidents, ({ period, from }) => moment(period, from)),
      Float64Array.from(incidents, ({ period, to }) => moment(period, to)),
      zone,
    ),
    periodIndex: Int16Array.from(incidents, ({ period }) => period),
    periods: fortnights,
    timeZone: zone,
    ...(compared && { compared }),
  });
}
const times = (count: number, incident: Incident) => Array.from({ length: count }, () => incident);
const earlier = [1, 2, 3, 4, 5, 6];

describe('the week pulse', () => {
  it('judges an hour like any count: 12 on Monday 20–21 where 2 a fortnight are expected', () => {
    const incidents = [
      ...times(12, { period: 0, from: 20 }),
      ...earlier.flatMap((period) => times(2, { period, from: 24 * 7 + 20 })),
    ];
    const { hoursOfWeek, hoursOfDay, weekdays, known } = pulseOf(incidents);
    const count = expectedCount({
      now: 12,
      nowDays: 2,
      history: [2, 2, 2, 2, 2, 2],
      historyDays: [2, 2, 2, 2, 2, 2],
      dispersion: Infinity,
    });
    expect(known).toBe(12);
    expect(hoursOfWeek.observed[20]).toBe(12);
    expect(hoursOfWeek.expected[20]).toBe(2);
    expect([hoursOfWeek.spanLow[20], hoursOfWeek.spanHigh[20]]).toEqual([count.spanLow, count.spanHigh]);
    expect(hoursOfWeek.pAdjusted[20]).toBeCloseTo(168 * count.p, 12);
    expect(hoursOfWeek.verdicts[20]).toBe('more');
    expect(hoursOfDay.verdicts[20]).toBe('more');
    expect(weekdays.verdicts).toEqual(['more', ...Array(6).fill('too_few')]);
  });

  it('rounds shares against the verdict', () => {
    // eleven that may have happened in the hour, two thirds of each, or in the half hour after it
    const incidents = [
      ...times(11, { period: 0, from: 20, to: 21.5 }),
      ...earlier.flatMap((period) => times(2, { period, from: 20, to: 21.5 })),
    ];
    const { hoursOfWeek } = pulseOf(incidents);
    expect(hoursOfWeek.observed[20]).toBeCloseTo(22 / 3, 12);
    expect(hoursOfWeek.expected[20]).toBeCloseTo(4 / 3, 12);
    // 7⅓ now is taken for 7; before there were twelve times two thirds
    const count = expectedCount({
      now: 7,
      nowDays: 2,
      history: [8, 0, 0, 0, 0, 0],
      historyDays: [2, 2, 2, 2, 2, 2],
      dispersion: Infinity,
    });
    expect(hoursOfWeek.spanHigh[20]).toBe(count.spanHigh);
    expect(hoursOfWeek.pAdjusted[20]).toBeCloseTo(168 * count.p, 12);
  });

  it('adds up to the incidents with a known time in all three views, and counts the others', () => {
    const incidents = [
      { period: 0, from: 20, to: 90 },
      { period: 0, from: 400 - 24 * 7, to: 420 },
      { period: 0, from: Number.NaN },
      { period: 3, from: Number.NaN },
    ];
    const pulse = pulseOf(incidents);
    expect([pulse.known, pulse.unknown]).toEqual([2, 1]);
    for (const view of [pulse.hoursOfWeek, pulse.hoursOfDay, pulse.weekdays]) {
      expect(view.observed.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(2, 12);
    }
  });

  it('expects by weekday: a month of five Mondays has one more than those with four', () => {
    const months = [
      { from: Date.UTC(2026, 10, 1), days: 30 },
      { from: Date.UTC(2026, 9, 1), days: 31 },
      { from: Date.UTC(2026, 8, 1), days: 30 },
      { from: Date.UTC(2026, 7, 1), days: 31 },
    ];
    // Mondays: 5 in November, 4 + 4 + 5 before
    const mondays = months.flatMap(({ from }, period) => {
      const dates = Array.from({ length: months[period]!.days }, (_, i) => from + i * day);
      return dates.filter((date) => new Date(date).getUTCDay() === 1).map((date) => ({ date, period }));
    });
    const { weekdays, hoursOfDay } = weekPulse({
      spans: weekSpans(
        Float64Array.from(mondays, ({ date }) => date + 20 * hour),
        new Float64Array(mondays.length).fill(Number.NaN),
        zone,
      ),
      periodIndex: Int16Array.from(mondays, ({ period }) => period),
      periods: months,
      timeZone: zone,
    });
    expect([weekdays.observed[0], weekdays.expected[0]]).toEqual([5, 5]);
    expect(hoursOfDay.expected[20]).toBeCloseTo((13 / 92) * 30, 12);
  });

  it('expects nothing of a weekday that the shown days do not have', () => {
    const { weekdays } = weekPulse({
      spans: weekSpans(Float64Array.of(monday + 20 * hour), Float64Array.of(monday + 28 * hour), zone),
      periodIndex: Int16Array.of(0),
      periods: Array.from({ length: 7 }, (_, t) => ({ from: monday - t * day, days: 1 })),
      timeZone: zone,
    });
    expect([weekdays.observed[0], weekdays.observed[1]]).toEqual([0.5, 0.5]);
    expect(weekdays.verdicts[1]).toBe('short_history');
    expect(weekdays.expected[1]).toBeNaN();
  });

  it('compares with one period when asked, and has none to compare with too short a history', () => {
    const incidents = [...times(9, { period: 0, from: 20 }), ...times(9, { period: 1, from: 20 })];
    expect(pulseOf(incidents).hoursOfWeek.expected[20]).toBe(1.5);
    expect(pulseOf(incidents, [1]).hoursOfWeek.expected[20]).toBe(9);
    expect(pulseOf(incidents, [8]).hoursOfWeek.verdicts[20]).toBe('short_history');
  });

  it('is zeros without incidents or periods', () => {
    const empty = { periodIndex: new Int16Array(), timeZone: zone };
    const spans = weekSpans(new Float64Array(), new Float64Array(), zone);
    expect(weekPulse({ ...empty, spans, periods: fortnights }).known).toBe(0);
    expect(weekPulse({ ...empty, spans, periods: [] }).hoursOfWeek.observed.length).toBe(168);
  });
});
