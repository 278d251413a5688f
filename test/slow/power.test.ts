import { flagCells, flaggedAsArea } from '@lagesbild/shared/analysis/flag_cells.ts';
import { randomBelow, seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { describe, expect, it } from 'vitest';
import { homogeneousMap, simulatedMaps, townGrid } from './simulated_maps.ts';

/** A 2 × 2 block well inside the town. */
const block = [9 * 21 + 9, 9 * 21 + 10, 10 * 21 + 9, 10 * 21 + 10];

describe('over 20 incidents of noise', () => {
  it.each([
    [4, 0.2],
    [6, 0.6],
    [8, 0.94],
  ])('%d more in a 2 × 2 block are found as an area on a share of %d of the maps', (planted, power) => {
    let found = 0;
    for (let map = 0; map < simulatedMaps; map++) {
      const random = seededRandom(31 * map + planted);
      const counts = homogeneousMap(random, 20);
      for (let i = 0; i < planted; i++) counts[block[randomBelow(random, 4)]!]!++;
      const { flagged } = flagCells(townGrid, counts);
      if (block.some((cell) => flagged[cell]! & flaggedAsArea)) found++;
    }
    const standardError = Math.sqrt((power * (1 - power)) / simulatedMaps);
    expect(found / simulatedMaps).toBeGreaterThanOrEqual(power - 3 * standardError);
  });

  it('nine in a 2 × 2 block and a heap of eight are all but always found together', () => {
    const heap = 3 * 21 + 3;
    let found = 0;
    for (let map = 0; map < simulatedMaps; map++) {
      const random = seededRandom(97 * map);
      const counts = homogeneousMap(random, 18);
      for (let i = 0; i < 9; i++) counts[block[randomBelow(random, 4)]!]!++;
      counts[heap]! += 8;
      const { flagged } = flagCells(townGrid, counts);
      if (block.some((cell) => flagged[cell]) && flagged[heap]) found++;
    }
    expect(found / simulatedMaps).toBeGreaterThan(0.99);
  });
});
