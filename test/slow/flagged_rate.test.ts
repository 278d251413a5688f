import { flagCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { describe, expect, it } from 'vitest';
import { homogeneousMap, incidentNumbers, rateLimit, simulatedMaps, townGrid } from './simulated_maps.ts';

describe('on maps where nothing is going on', () => {
  it.each(incidentNumbers)(
    'with %d incidents at most five in a hundred have any flagged cell',
    (incidents) => {
      let called = 0;
      for (let map = 0; map < simulatedMaps; map++) {
        const counts = homogeneousMap(seededRandom(7919 * map + incidents), incidents);
        if (flagCells(townGrid, counts).flagged.some(Boolean)) called++;
      }
      expect(called / simulatedMaps).toBeLessThanOrEqual(rateLimit(0.05));
    },
  );
});
