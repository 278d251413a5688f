import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { usualTest } from '@lagesbild/shared/analysis/usual_test.ts';
import { describe, expect, it } from 'vitest';
import {
  busyPlaces,
  cells,
  gammaOfMeanOne,
  incidentNumbers,
  poisson,
  rateLimit,
  simulatedMaps,
  townGrid,
} from './simulated_maps.ts';

/** Counts of one fortnight in a town whose busy places stay as they are; with a shape, each cell varies as a negative binomial. */
function unchangedFortnight(
  random: () => number,
  level: Float64Array,
  incidents: number,
  shape: number | null,
) {
  const counts = new Int32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const mood = shape === null ? 1 : gammaOfMeanOne(random, shape);
    counts[cell] = poisson(random, incidents * level[cell]! * mood);
  }
  return counts;
}

describe.each([
  ['as regular as chance', null],
  ['restless (r = 5)', 5],
] as const)('in towns with busy places that stay as they are, %s', (_, shape) => {
  describe.each([6, 26])('with %d earlier fortnights', (earlier) => {
    it.each(incidentNumbers)(
      'and %d incidents at most five in a hundred have any "fler än vanligt här"',
      (incidents) => {
        let called = 0;
        for (let map = 0; map < simulatedMaps; map++) {
          const random = seededRandom(104_729 * map + incidents + earlier);
          const level = busyPlaces(random);
          const periods = Array.from({ length: 1 + earlier }, () =>
            unchangedFortnight(random, level, incidents, shape),
          );
          const days = periods.map(() => 14);
          if (usualTest(townGrid, periods, days).aboveUsual.some(Boolean)) called++;
        }
        expect(called / simulatedMaps).toBeLessThanOrEqual(rateLimit(0.05));
      },
    );
  });
});
