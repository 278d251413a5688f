import { shareInHours } from '@lagesbild/shared/analysis/share_in_hours.ts';
import { weekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import { localToEpoch } from '@lagesbild/shared/time/zone.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const zone = 'Europe/Stockholm';
const at = (local: string) => localToEpoch(local, zone).epoch;
const spansOf = (...rows: [from: number, to: number][]) =>
  weekSpans(
    Float64Array.from(rows, ([from]) => from),
    Float64Array.from(rows, ([, to]) => to),
    zone,
  );
/** Friday 18–24. */
const fridayEvening = Uint8Array.from({ length: 168 }, (_, hour) =>
  Number(hour >= 4 * 24 + 18 && hour < 5 * 24),
);

describe('the share of an incident that lies in some hours of the week', () => {
  it('is all, half or none of it, and unknown without a time', () => {
    const spans = spansOf(
      [at('2026-11-06T20:30'), Number.NaN],
      [at('2026-11-06T22:00'), at('2026-11-07T02:00')],
      [at('2026-11-07T00:00'), at('2026-11-07T02:00')],
      [Number.NaN, Number.NaN],
    );
    expect([...shareInHours(spans, fridayEvening)]).toEqual([1, 0.5, 0, Number.NaN]);
  });

  it('of a span from Friday 16 to Monday 07 is six of 63 hours', () => {
    const spans = spansOf([at('2026-11-06T16:00'), at('2026-11-09T07:00')]);
    expect(shareInHours(spans, fridayEvening)[0]).toBeCloseTo(6 / 63, 12);
  });

  it('of a whole week and a day goes round the week', () => {
    const spans = spansOf([at('2026-11-02T00:00'), at('2026-11-10T00:00')]);
    expect(shareInHours(spans, fridayEvening)[0]).toBeCloseTo(6 / 192, 12);
  });

  it('and of all other hours make one, on nights when the clocks change too', () => {
    const moments = fc.integer({ min: at('2026-03-20T00:00'), max: at('2026-11-20T00:00') });
    const masks = fc.array(fc.boolean(), { minLength: 168, maxLength: 168 });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 20 * 86_400_000 }), masks, (from, length, mask) => {
        const spans = spansOf([from, from + length]);
        const wanted = Uint8Array.from(mask, Number);
        const others = wanted.map((value) => 1 - value);
        expect(shareInHours(spans, wanted)[0]! + shareInHours(spans, others)[0]!).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });
});
