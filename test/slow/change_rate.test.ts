import { cellChange } from '@lagesbild/shared/analysis/cell_change.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
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

describe.each([
  ['as regular as chance', null],
  ['restless (r = 5)', 5],
] as const)('in towns with busy places that stay as they are, %s', (_, shape) => {
  it.each(incidentNumbers)('and %d incidents at most five in a hundred show any change', (incidents) => {
    let called = 0;
    for (let map = 0; map < simulatedMaps; map++) {
      const random = seededRandom(50_021 * map + incidents);
      const level = busyPlaces(random);
      const countsByPeriod = Array.from({ length: 13 }, () => {
        const counts = new Int32Array(cells);
        for (let cell = 0; cell < cells; cell++) {
          const mood = shape === null ? 1 : gammaOfMeanOne(random, shape);
          counts[cell] = poisson(random, incidents * level[cell]! * mood);
        }
        return counts;
      });
      const { verdicts } = cellChange(townGrid, { countsByPeriod, periodDays: countsByPeriod.map(() => 14) });
      if (verdicts.some((verdict) => verdict === 'more' || verdict === 'fewer')) called++;
    }
    expect(called / simulatedMaps).toBeLessThanOrEqual(rateLimit(0.05));
  });
});
