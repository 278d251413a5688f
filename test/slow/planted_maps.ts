import { flagCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import { randomBelow, seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { homogeneousMap, poisson, simulatedMaps, townGrid } from './simulated_maps.ts';
import { type CallsAny, callsAboveUsual } from './unchanged_towns.ts';

/** A 2 × 2 block well inside the town, and a cell far from it. */
export const block = [9 * 21 + 9, 9 * 21 + 10, 10 * 21 + 9, 10 * 21 + 10];
export const heapCell = 3 * 21 + 3;

/** Share of 1,000 maps that are as even as chance with any flagged cell. */
export function shareFlagged(incidents: number): number {
  let called = 0;
  for (let map = 0; map < simulatedMaps; map++) {
    const counts = homogeneousMap(seededRandom(7919 * map + incidents), incidents);
    if (flagCells(townGrid, counts).flagged.some(Boolean)) called++;
  }
  return called / simulatedMaps;
}

/** Share of 1,000 maps with so many more in the block over so much noise where one of its four cells is flagged, by these tests (bits). */
export function shareBlockFound(planted: number, noise: number, tests: number): number {
  let found = 0;
  for (let map = 0; map < simulatedMaps; map++) {
    const random = seededRandom(31 * map + planted);
    const counts = homogeneousMap(random, noise);
    plantInBlock(random, counts, planted);
    const { flagged } = flagCells(townGrid, counts);
    if (block.some((cell) => flagged[cell]! & tests)) found++;
  }
  return found / simulatedMaps;
}

/** Share of 1,000 maps with a heap in one cell over so much noise where that cell is flagged. */
export function shareHeapFound(heap: number, noise: number): number {
  let found = 0;
  for (let map = 0; map < simulatedMaps; map++) {
    const counts = homogeneousMap(seededRandom(61 * map + heap), noise);
    counts[heapCell]! += heap;
    if (flagCells(townGrid, counts).flagged[heapCell]) found++;
  }
  return found / simulatedMaps;
}

/** Share of 1,000 even towns of so many a fortnight, six before, where so many more in the block now are "fler än vanligt här" somewhere. */
export function shareRiseFound(planted: number, noise: number, calls: CallsAny = callsAboveUsual): number {
  let found = 0;
  for (let map = 0; map < simulatedMaps; map++) {
    const random = seededRandom(127 * map + planted);
    const periods = Array.from({ length: 7 }, () => homogeneousMap(random, poisson(random, noise)));
    plantInBlock(random, periods[0]!, planted);
    if (calls(periods)) found++;
  }
  return found / simulatedMaps;
}

export function plantInBlock(random: () => number, counts: Int32Array, planted: number): void {
  for (let i = 0; i < planted; i++) counts[block[randomBelow(random, 4)]!]!++;
}
