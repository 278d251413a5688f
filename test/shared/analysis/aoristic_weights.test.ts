import { aoristicWeights } from '@lagesbild/shared/analysis/aoristic_weights.ts';
import { weekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import { localToEpoch } from '@lagesbild/shared/time/zone.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const stockholm = 'Europe/Stockholm';
const unknown = Number.NaN;
const at = (local: string) => (local === '' ? unknown : localToEpoch(local, stockholm).epoch);

/** Hour of the week → weight, the empty ones left out, of one span between two wall clocks. */
function weightsOf(from: string, to: string): Record<number, number> {
  return spread(at(from), at(to));
}
function spread(from: number, to: number, zone = stockholm): Record<number, number> {
  const spans = weekSpans(Float64Array.of(from), Float64Array.of(to), zone);
  const { weights } = aoristicWeights(spans, Int16Array.of(0), 1);
  return Object.fromEntries([...weights].map((weight, hour) => [hour, weight]).filter(([, w]) => w !== 0));
}

describe('aoristic weights', () => {
  it('lie in one hour for an exact time, also when the end is the start or before it', () => {
    // 4 March 2024 is a Monday
    expect(weightsOf('2024-03-04T10:20', '')).toEqual({ 10: 1 });
    expect(weightsOf('2024-03-04T10:00', '2024-03-04T10:00')).toEqual({ 10: 1 });
    expect(weightsOf('2024-03-04T12:00', '2024-03-04T11:00')).toEqual({ 12: 1 });
  });

  it('share a span by the time in each hour', () => {
    expect(weightsOf('2024-03-04T22:30', '2024-03-05T01:00')).toEqual({ 22: 0.2, 23: 0.4, 24: 0.4 });
    expect(weightsOf('2024-03-10T23:30', '2024-03-11T00:30')).toEqual({ 167: 0.5, 0: 0.5 });
  });

  it('go round the week when the span is longer', () => {
    const weights = weightsOf('2024-03-04T00:00', '2024-03-18T12:00');
    // 348 hours: twice round, and the first twelve hours once more
    expect(weights[0]).toBeCloseTo(3 / 348, 12);
    expect(weights[12]).toBeCloseTo(2 / 348, 12);
    expect(weights[167]).toBeCloseTo(2 / 348, 12);
  });

  it('count the hour that the autumn night has twice as two', () => {
    // 25 October 2026, a Sunday: 01–04 on the clock are four hours
    expect(weightsOf('2026-10-25T01:00', '2026-10-25T04:00')).toEqual({ 145: 0.25, 146: 0.5, 147: 0.25 });
  });

  it('leave out the hour that the spring night does not have', () => {
    // 29 March 2026, a Sunday: 01–04 on the clock are two hours
    expect(weightsOf('2026-03-29T01:00', '2026-03-29T04:00')).toEqual({ 145: 0.5, 147: 0.5 });
  });

  it('give each hour of a day span its share of 23, 24 or 25 hours', () => {
    const day = (from: string, to: string) => Object.values(weightsOf(`${from}T00:00`, `${to}T00:00`));
    expect(day('2026-03-28', '2026-03-29')).toEqual(Array(24).fill(1 / 24));
    expect(day('2026-03-29', '2026-03-30')).toEqual(Array(23).fill(1 / 23));
    const autumn = day('2026-10-25', '2026-10-26');
    expect(autumn.length).toBe(24);
    expect(autumn[2]).toBeCloseTo(2 / 25, 12);
    expect(autumn[3]).toBeCloseTo(1 / 25, 12);
  });

  it('follow a zone that moves its clocks by half an hour', () => {
    // 4 October 2026 in Lord Howe: 02:00 becomes 02:30
    const from = localToEpoch('2026-10-04T01:30', 'Australia/Lord_Howe').epoch;
    expect(spread(from, from + 3_600_000, 'Australia/Lord_Howe')).toEqual({ 145: 0.5, 146: 0.5 });
  });

  it('leave out and count unknown times, and rows of no group', () => {
    const spans = weekSpans(Float64Array.of(0, unknown, 0, 0), new Float64Array(4).fill(unknown), 'UTC');
    const { weights, known, unknown: left } = aoristicWeights(spans, Int16Array.of(1, 1, -1, 7), 2);
    expect([...known]).toEqual([0, 1]);
    expect([...left]).toEqual([0, 1]);
    // 1 January 1970 was a Thursday
    expect([...weights].findIndex((weight) => weight > 0)).toBe(168 + 72);
  });

  it('are zeros without rows, and refuse an infinite time and columns of unequal length', () => {
    const none = weekSpans(new Float64Array(), new Float64Array(), stockholm);
    expect([...aoristicWeights(none, new Int16Array(), 1).weights]).toEqual(Array(168).fill(0));
    expect(() => weekSpans(Float64Array.of(0, Infinity), new Float64Array(2), 'UTC')).toThrow(
      expect.objectContaining({ code: 'not_finite', index: 1 }),
    );
    expect(() => weekSpans(new Float64Array(2), new Float64Array(1), 'UTC')).toThrow(
      expect.objectContaining({ code: 'length_mismatch' }),
    );
  });

  it('of any span add to 1 and lie where the clock on the wall puts them', () => {
    const minute = 60_000;
    const starts = fc.oneof(
      // around both nights when the clocks change, and any time
      fc.integer({ min: -1440, max: 1440 }).map((minutes) => at('2026-03-29T00:00') + minutes * minute),
      fc.integer({ min: -1440, max: 1440 }).map((minutes) => at('2026-10-25T00:00') + minutes * minute),
      fc.integer({ min: 0, max: 30_000_000 }).map((minutes) => minutes * minute),
    );
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 13_000 }), (from, minutes) => {
        const spans = weekSpans(Float64Array.of(from), Float64Array.of(from + minutes * minute), stockholm);
        const { weights } = aoristicWeights(spans, Int16Array.of(0), 1);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        for (const [hour, weight] of hourByHour(from, minutes).entries()) {
          expect(weights[hour]).toBeCloseTo(weight, 12);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: stockholm,
  weekday: 'short',
  hour: '2-digit',
  hourCycle: 'h23',
});
const hourNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].flatMap((day) =>
  Array.from({ length: 24 }, (_, hour) => `${day} ${String(hour).padStart(2, '0')}`),
);

/** By the clock on the wall, asked at every whole hour of UTC: here clocks change on those. */
function hourByHour(from: number, minutes: number): Float64Array {
  const weights = new Float64Array(168);
  for (let minute = 0; minute < minutes; ) {
    const now = from + minute * 60_000;
    const toNextHour = 60 - (Math.floor(now / 60_000) % 60);
    const step = Math.min(toNextHour, minutes - minute);
    weights[hourNames.indexOf(clock.format(now).replace(',', ''))]! += step / minutes;
    minute += step;
  }
  return weights;
}
