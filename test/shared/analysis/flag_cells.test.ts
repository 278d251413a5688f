import { flagCells, flaggedAsArea, flaggedAsPlace } from '@lagesbild/shared/analysis/flag_cells.ts';
import { placeTest } from '@lagesbild/shared/analysis/place_test.ts';
import { randomBelow, seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialProbability, sumOf } from './direct_sums.ts';
import { rectangleGrid } from './small_grids.ts';

describe('"En plats"', () => {
  it('is the binomial tail of the cell itself', () => {
    const counts = new Int32Array([3, 1, 0, 0, 0, 0, 0, 0]);
    const tail = (count: number) => sumOf(count, 4, (y) => binomialProbability(y, 4, 1 / 8));
    placeTest(counts).forEach((p, cell) => {
      expect(p).toBeCloseTo(tail(counts[cell]!), 13);
    });
  });

  it('equals placing every incident in every cell, one way after another', () => {
    for (const counts of [
      [3, 1, 0],
      [2, 2, 1, 0],
      [0, 0, 5, 0],
      [1, 1],
    ]) {
      const cells = counts.length;
      const incidents = counts.reduce((sum, count) => sum + count, 0);
      // how many of the cells^incidents placements put so many into a given cell
      const ways = new Array<number>(incidents + 1).fill(0);
      for (let placement = 0; placement < cells ** incidents; placement++) {
        let inFirst = 0;
        for (let rest = placement, i = 0; i < incidents; i++, rest = Math.floor(rest / cells)) {
          if (rest % cells === 0) inFirst++;
        }
        ways[inFirst]!++;
      }
      const atLeast = (count: number) => ways.slice(count).reduce((sum, way) => sum + way, 0);
      const p = placeTest(Int32Array.from(counts));
      counts.forEach((count, cell) => {
        expect(p[cell]!).toBeCloseTo(atLeast(count) / cells ** incidents, 12);
      });
    }
  });

  it('says nothing on an empty map, on a single cell, on no cells', () => {
    expect([...placeTest(new Int32Array(3))]).toEqual([1, 1, 1]);
    expect([...placeTest(new Int32Array([9]))]).toEqual([1]);
    expect([...placeTest(new Int32Array())]).toEqual([]);
  });
});

describe('flagged cells', () => {
  it('always hold a place with 8 of 34 incidents on 412 cells, wherever the rest fell', () => {
    const grid = rectangleGrid(103, 4);
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 411 }), (seed, heap) => {
        const random = seededRandom(seed);
        const counts = new Int32Array(412);
        counts[heap] = 8;
        for (let i = 0; i < 26; i++) counts[randomBelow(random, 412)]!++;
        expect(flagCells(grid, counts).flagged[heap]! & flaggedAsPlace).toBe(flaggedAsPlace);
      }),
      { numRuns: 300 },
    );
  });

  it('see an area that no single cell gives away', () => {
    const grid = rectangleGrid(20, 20);
    const counts = new Int32Array(400);
    for (let row = 8; row < 11; row++)
      for (let column = 8; column < 11; column++) counts[row * 20 + column] = 2;
    const { flagged, pArea } = flagCells(grid, counts);
    expect(flagged[9 * 20 + 9]).toBe(flaggedAsArea);
    // all 18 incidents lie in its neighbourhood: one draw of C(400, 9)
    expect(pArea[9 * 20 + 9]!).toBeLessThan(1e-17);
    expect(flagged[0]).toBe(0);
  });

  it('are none on an empty map and on an even one', () => {
    const grid = rectangleGrid(10, 10);
    expect(flagCells(grid, new Int32Array(100)).flagged.some(Boolean)).toBe(false);
    expect(flagCells(grid, new Int32Array(100).fill(7)).flagged.some(Boolean)).toBe(false);
  });
});
