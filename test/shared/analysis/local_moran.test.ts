import { flagCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import { localMoran, loneHotCells, quadrants } from '@lagesbild/shared/analysis/local_moran.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectangleGrid } from './small_grids.ts';

describe("local Moran's I", () => {
  it('follows the formula: four cells in a row with 0 · 0 · 1 · 3', () => {
    const { i, expected, quadrant, global } = localMoran(rectangleGrid(4, 1), new Int32Array([0, 0, 1, 3]));
    // deviations −1 −1 0 2, mean square 1.5; means of the neighbours −1, −0.5, 0.5, 0
    const byHand = [1 / 1.5, 0.5 / 1.5, 0, 0];
    i.forEach((value, cell) => {
      expect(value).toBeCloseTo(byHand[cell]!, 13);
    });
    // −d²/((n − 1)·1.5)
    const moments = [-1 / 4.5, -1 / 4.5, 0, -4 / 4.5];
    expected.forEach((value, cell) => {
      expect(value).toBeCloseTo(moments[cell]!, 13);
    });
    // the neighbourhoods' mean is −0.25
    expect([...quadrant].map((code) => quadrants[code])).toEqual([
      'low_low',
      'low_low',
      'low_high',
      'high_high',
    ]);
    // the mean of the local ones, since the weights of a row add to 1
    expect(global.i).toBeCloseTo(0.25, 13);
  });

  it('has the moments of all shuffles, one by one: of the others, and of all', () => {
    const grid = rectangleGrid(3, 2);
    const counts = [0, 1, 1, 2, 4, 7];
    const { i, expected, variance, expectedTotal, varianceTotal, global } = localMoran(
      grid,
      Int32Array.from(counts),
    );
    const orders = permutations(counts.length);
    const results = orders.map((order) =>
      localMoran(
        grid,
        Int32Array.from(order, (k) => counts[k]!),
      ),
    );
    for (let cell = 0; cell < counts.length; cell++) {
      const all = momentsOf(results.map((result) => result.i[cell]!));
      expect(all.mean).toBeCloseTo(expectedTotal[cell]!, 12);
      expect(all.variance).toBeCloseTo(varianceTotal[cell]!, 12);
      const keeping = momentsOf(
        results.filter((_, k) => orders[k]![cell] === cell).map((result) => result.i[cell]!),
      );
      expect(keeping.mean).toBeCloseTo(expected[cell]!, 12);
      expect(keeping.variance).toBeCloseTo(variance[cell]!, 12);
    }
    const whole = momentsOf(results.map((result) => result.global.i));
    expect(whole.mean).toBeCloseTo(global.expected, 12);
    expect(whole.variance).toBeCloseTo(global.variance, 12);
    expect(i.reduce((sum, value) => sum + value, 0) / counts.length).toBeCloseTo(global.i, 12);
  });

  it.each([
    ['no cells', rectangleGrid(0, 0), []],
    ['one cell', rectangleGrid(1, 1), [5]],
    ['two cells', rectangleGrid(2, 1), [1, 5]],
    ['no incidents', rectangleGrid(3, 2), [0, 0, 0, 0, 0, 0]],
    ['equal counts', rectangleGrid(3, 2), [3, 3, 3, 3, 3, 3]],
  ])('is 0 with p 1 for %s', (_, grid, counts) => {
    const moran = localMoran(grid, Int32Array.from(counts));
    const none = counts.map(() => 0);
    expect([[...moran.i], [...moran.z], [...moran.zTotal]]).toEqual([none, none, none]);
    expect([...moran.p, ...moran.pAdjusted]).toEqual([...none, ...none].map(() => 1));
    expect(moran.global).toEqual({ i: 0, expected: 0, variance: 0, varianceNormal: 0, z: 0, p: 1 });
  });

  it('does not change when every count is multiplied or raised by as much', () => {
    const grid = rectangleGrid(4, 3);
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(counts, (values) => {
        const plain = localMoran(grid, Int32Array.from(values));
        const changed = localMoran(
          grid,
          Int32Array.from(values, (value) => 3 * value + 5),
        );
        plain.z.forEach((value, cell) => {
          expect(changed.i[cell]!).toBeCloseTo(plain.i[cell]!, 9);
          expect(changed.z[cell]!).toBeCloseTo(value, 8);
        });
        expect(changed.quadrant).toEqual(plain.quadrant);
        expect(changed.global.z).toBeCloseTo(plain.global.z, 8);
      }),
    );
  });

  it('lists one bad place in calm surroundings, and no cell of a busy district', () => {
    const grid = rectangleGrid(20, 20);
    const counts = new Int32Array(400);
    counts[105] = 9;
    for (const cell of [290, 291, 310, 311]) counts[cell] = 6;
    counts[7] = 1;
    const { flagged } = flagCells(grid, counts);
    expect(loneHotCells(localMoran(grid, counts), counts, flagged)).toEqual([105]);
  });
});

function permutations(size: number): number[][] {
  if (size === 0) return [[]];
  return permutations(size - 1).flatMap((order) =>
    Array.from({ length: size }, (_, at) => [...order.slice(0, at), size - 1, ...order.slice(at)]),
  );
}

function momentsOf(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance };
}
