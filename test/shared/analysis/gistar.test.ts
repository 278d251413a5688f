import { gistar, gistarZ } from '@lagesbild/shared/analysis/gistar.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectangleGrid } from './small_grids.ts';

describe('Gi*', () => {
  it('follows the formula: four cells in a row with 0 · 0 · 1 · 3', () => {
    const z = gistarZ(rectangleGrid(4, 1), new Int32Array([0, 0, 1, 3]));
    // mean 1, S² = (1 + 1 + 0 + 4)/4 = 1.5; k = 2 at the ends, 3 within, n = 4
    const scale = (k: number) => Math.sqrt(1.5 * ((4 * k - k * k) / 3));
    const expected = [(0 - 2) / scale(2), (1 - 3) / scale(3), (4 - 3) / scale(3), (4 - 2) / scale(2)];
    z.forEach((value, cell) => {
      expect(value).toBeCloseTo(expected[cell]!, 13);
    });
  });

  it.each([
    ['no cells', rectangleGrid(0, 0), []],
    ['one cell', rectangleGrid(1, 1), [5]],
    ['no incidents', rectangleGrid(3, 1), [0, 0, 0]],
    ['equal counts', rectangleGrid(3, 1), [4, 4, 4]],
    ['neighbourhoods as large as the map', rectangleGrid(2, 2), [4, 0, 0, 1]],
  ])('is 0 with p 1 for %s', (_, grid, counts) => {
    const { z, p, pAdjusted } = gistar(grid, Int32Array.from(counts));
    expect([...z]).toEqual(counts.map(() => 0));
    expect([...p, ...pAdjusted]).toEqual([...counts, ...counts].map(() => 1));
  });

  it('does not change when every count is multiplied, and turns when they are mirrored', () => {
    const grid = rectangleGrid(4, 3);
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(counts, (values) => {
        const z = gistarZ(grid, Int32Array.from(values));
        const tripled = gistarZ(
          grid,
          Int32Array.from(values, (value) => 3 * value),
        );
        const mirrored = gistarZ(
          grid,
          Int32Array.from(values, (value) => 30 - value),
        );
        z.forEach((value, cell) => {
          expect(tripled[cell]!).toBeCloseTo(value, 9);
          expect(mirrored[cell]!).toBeCloseTo(-value, 9);
        });
      }),
    );
  });

  it('changes by far empty cells exactly as the formula says: only mean, spread and number do', () => {
    // the same 3 × 3 map with its incidents in the middle, alone and with columns of empty cells to the east
    const counts = [0, 1, 0, 2, 5, 0, 0, 0, 3];
    const wide = rectangleGrid(9, 3);
    const spread = new Int32Array(27);
    counts.forEach((count, i) => {
      spread[Math.floor(i / 3) * 9 + (i % 3)] = count;
    });
    const z = gistarZ(wide, spread);
    const sumOfSquares = counts.reduce((sum, count) => sum + count * count, 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const mean = total / 27;
    const deviation = Math.sqrt(sumOfSquares / 27 - mean * mean);
    // the middle cell has all nine around it, and its sum is the whole map's
    const middle = (total - mean * 9) / (deviation * Math.sqrt((27 * 9 - 81) / 26));
    expect(z[9 + 1]!).toBeCloseTo(middle, 12);
    // the south-west corner: four cells holding 0 + 1 + 2 + 5
    const corner = (8 - mean * 4) / (deviation * Math.sqrt((27 * 4 - 16) / 26));
    expect(z[0]!).toBeCloseTo(corner, 12);
    // and a cell that sees nothing is below the mean by its neighbourhood's share
    const empty = (0 - mean * 6) / (deviation * Math.sqrt((27 * 6 - 36) / 26));
    expect(z[7]!).toBeCloseTo(empty, 12);
  });
});
