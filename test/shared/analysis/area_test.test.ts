import { areaTest } from '@lagesbild/shared/analysis/area_test.ts';
import { buildGrid, type CellGrid } from '@lagesbild/shared/analysis/grid.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectangleGrid } from './small_grids.ts';

/** Every way to draw `size` of the counts, one by one. */
function* draws(counts: number[], size: number, from = 0): Generator<number> {
  if (size === 0) {
    yield 0;
    return;
  }
  for (let i = from; i <= counts.length - size; i++) {
    for (const rest of draws(counts, size - 1, i + 1)) yield counts[i]! + rest;
  }
}

function pByEnumeration(grid: CellGrid, counts: number[], cell: number): number {
  const neighbourhood = [cell, ...grid.neighbours.slice(grid.offsets[cell]!, grid.offsets[cell + 1]!)];
  const observed = neighbourhood.reduce((sum, i) => sum + counts[i]!, 0);
  const sums = [...draws(counts, neighbourhood.length)];
  return sums.filter((sum) => sum >= observed).length / sums.length;
}

const smallMaps = [
  rectangleGrid(4, 3),
  rectangleGrid(5, 2),
  rectangleGrid(1, 7),
  rectangleGrid(1, 1),
  rectangleGrid(4, 3, 'hexagon'),
  buildGrid({
    studyArea: [[new Float64Array([0, 0, 400, 0, 400, 100, 200, 400, 0, 100])]],
    shape: 'square',
    cellSizeMeters: 100,
  }),
];

describe('"Ett område"', () => {
  it('is the share of all draws of k cells that hold as much: by hand', () => {
    // three cells in a row, 2 · 0 · 1: the middle holds all, an end and its neighbour 2 or 1 of the pairs {2, 3, 1}
    const p = areaTest(rectangleGrid(3, 1), new Int32Array([2, 0, 1]));
    expect([...p]).toEqual([2 / 3, 1, 1]);
  });

  it('equals counting every draw, on maps of either shape with edges and corners', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...smallMaps),
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), { minLength: 12, maxLength: 12 }),
        (grid, values) => {
          const counts = values.slice(0, grid.x.length);
          const p = areaTest(grid, Int32Array.from(counts));
          for (let cell = 0; cell < counts.length; cell++) {
            expect(p[cell]!).toBeCloseTo(pByEnumeration(grid, counts, cell), 12);
          }
        },
      ),
    );
  });

  it('gives 1 on an empty map and on a map where all cells are alike', () => {
    expect([...areaTest(rectangleGrid(3, 2), new Int32Array(6))]).toEqual(Array(6).fill(1));
    expect([...areaTest(rectangleGrid(3, 2), new Int32Array(6).fill(4))]).toEqual(Array(6).fill(1));
  });

  it('keeps its digits for a p far below what 1 − cdf could give', () => {
    const grid = rectangleGrid(60, 60);
    const counts = new Int32Array(3600);
    const block = [60, 61, 62, 120, 121, 122, 180, 181, 182];
    for (const cell of block) counts[cell] = 5;
    // all nine busy cells drawn: 1 of C(3600, 9) ways
    const ways = block.reduce((product, _, i) => (product * (3600 - i)) / (i + 1), 1);
    const p = areaTest(grid, counts)[121]!;
    expect(p * ways).toBeCloseTo(1, 10);
  });

  it('is nothing for no cells', () => {
    expect(areaTest(rectangleGrid(0, 0), new Int32Array())).toHaveLength(0);
  });
});
