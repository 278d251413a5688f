import { flagCells, flaggedAsArea } from '@lagesbild/shared/analysis/flag_cells.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { describe, expect, it } from 'vitest';
import { block, heapCell, plantInBlock, shareBlockFound, shareHeapFound } from './planted_maps.ts';
import { homogeneousMap, simulatedMaps, townGrid } from './simulated_maps.ts';

describe('over 20 incidents of noise', () => {
  it.each([
    [4, 0.2],
    [6, 0.6],
    [8, 0.94],
  ])('%d more in a 2 × 2 block are found as an area on a share of %d of the maps', (planted, power) => {
    const standardError = Math.sqrt((power * (1 - power)) / simulatedMaps);
    expect(shareBlockFound(planted, 20, flaggedAsArea)).toBeGreaterThanOrEqual(power - 3 * standardError);
  });

  it('nine in a 2 × 2 block and a heap of eight are all but always found together', () => {
    let found = 0;
    for (let map = 0; map < simulatedMaps; map++) {
      const random = seededRandom(97 * map);
      const counts = homogeneousMap(random, 18);
      plantInBlock(random, counts, 9);
      counts[heapCell]! += 8;
      const { flagged } = flagCells(townGrid, counts);
      if (block.some((cell) => flagged[cell]) && flagged[heapCell]) found++;
    }
    expect(found / simulatedMaps).toBeGreaterThan(0.99);
  });
});

it('eight of 34 incidents in one cell are found on every map', () => {
  expect(shareHeapFound(8, 26)).toBe(1);
});
