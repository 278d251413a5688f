import { aoristicWeights } from '@lagesbild/shared/analysis/aoristic_weights.ts';
import { peakHours } from '@lagesbild/shared/analysis/peak_hours.ts';
import { randomBelow, seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { weekPulse } from '@lagesbild/shared/analysis/week_pulse.ts';
import { weekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { gammaOfMeanOne, incidentNumbers, poisson, rateLimit, simulatedMaps } from './simulated_maps.ts';

const hour = 3_600_000;
const fortnight = 14 * 24;
const monday = Date.UTC(2026, 10, 2);
const periods = Array.from({ length: 13 }, (_, t) => ({ from: monday - t * fortnight * hour, days: 14 }));

/** An hour of the fortnight: evenings and weekends have more. */
function anyHour(random: () => number): number {
  for (;;) {
    const at = randomBelow(random, fortnight);
    const evening = at % 24 >= 17 ? 4 : 1;
    const weekend = Math.floor(at / 24) % 7 >= 5 ? 2 : 1;
    if (random() * 8 < evening * weekend) return at + random();
  }
}

/** A third known to the minute, a third within eight hours, a third within a day or a weekend. */
function spanOf(random: () => number): number {
  const kind = randomBelow(random, 3);
  if (kind === 0) return Number.NaN;
  return kind === 1 ? 8 : 24 + 36 * randomBelow(random, 2);
}

function fortnightsOf(random: () => number, incidents: number, shape: number | null, at: typeof anyHour) {
  const from: number[] = [];
  const to: number[] = [];
  const periodIndex: number[] = [];
  periods.forEach((period, t) => {
    const mood = shape === null ? 1 : gammaOfMeanOne(random, shape);
    for (let i = poisson(random, incidents * mood); i > 0; i--) {
      const start = period.from + at(random) * hour;
      from.push(start);
      to.push(start + spanOf(random) * hour);
      periodIndex.push(t);
    }
  });
  return {
    spans: weekSpans(Float64Array.from(from), Float64Array.from(to), 'UTC'),
    periodIndex: Int16Array.from(periodIndex),
  };
}

describe.each([
  ['as regular as chance', null],
  ['restless (r = 5)', 5],
] as const)('of fortnights that are alike, %s', (_, shape) => {
  describe.each(incidentNumbers)('with %d incidents', (incidents) => {
    const views = ['hoursOfWeek', 'hoursOfDay', 'weekdays'] as const;
    const called = { hoursOfWeek: 0, hoursOfDay: 0, weekdays: 0 };
    beforeAll(() => {
      for (let run = 0; run < simulatedMaps; run++) {
        const random = seededRandom(15_485_863 * run + incidents);
        const pulse = weekPulse({
          ...fortnightsOf(random, incidents, shape, anyHour),
          periods,
          timeZone: 'UTC',
        });
        for (const view of views) {
          if (pulse[view].verdicts.some((verdict) => verdict === 'more' || verdict === 'fewer'))
            called[view]++;
        }
      }
    });
    it.each(views)('at most five in a hundred have anything beyond chance in %s', (view) => {
      expect(called[view] / simulatedMaps).toBeLessThanOrEqual(rateLimit(0.05));
    });
  });
});

describe('incidents that come at any hour alike', () => {
  it.each(incidentNumbers)(
    'have peak hours in at most five of a hundred times when there are %d',
    (incidents) => {
      let called = 0;
      for (let run = 0; run < simulatedMaps; run++) {
        const random = seededRandom(32_452_843 * run + incidents);
        const from = Float64Array.from({ length: incidents }, () => monday + random() * fortnight * hour);
        const spans = weekSpans(
          from,
          from.map((start) => start + spanOf(random) * hour),
          'UTC',
        );
        const { weights } = aoristicWeights(spans, new Int16Array(incidents), 1);
        if (peakHours(weights, incidents) !== null) called++;
      }
      expect(called / simulatedMaps).toBeLessThanOrEqual(rateLimit(0.05));
    },
  );
});
