import { chooseControl } from '@lagesbild/shared/analysis/choose_control.ts';
import { footprintWidth, ringAround } from '@lagesbild/shared/analysis/ring_around.ts';
import { shiftCells } from '@lagesbild/shared/analysis/shift_cells.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectangleGrid } from './small_grids.ts';

describe('ringAround', () => {
  // 5 × 5, the middle is 12
  const grid = rectangleGrid(5, 5);

  it('is the neighbours, then their neighbours', () => {
    expect(ringAround(grid, [12], 1)).toEqual([6, 7, 8, 11, 13, 16, 17, 18]);
    expect(ringAround(grid, [12], 2)).toHaveLength(24);
    expect(ringAround(grid, [12], 9)).toHaveLength(24);
  });

  it('is cut by the edge of the study area', () => {
    expect(ringAround(grid, [0], 1)).toEqual([1, 5, 6]);
  });

  it('is empty around nothing and for no width', () => {
    expect(ringAround(grid, [], 1)).toEqual([]);
    expect(ringAround(grid, [12], 0)).toEqual([]);
  });

  it('is as wide as the square of equal area', () => {
    expect([1, 2, 3, 4, 6, 7, 9].map((cells) => footprintWidth(new Array(cells)))).toEqual([
      1, 1, 2, 2, 2, 3, 3,
    ]);
  });
});

describe('shiftCells', () => {
  it('moves squares by rows and columns', () => {
    const grid = rectangleGrid(4, 3);
    expect(shiftCells(grid, [0, 1, 4], { rows: 1, columns: 2 })).toEqual([6, 7, 10]);
    expect(shiftCells(grid, [0, 1, 4], { rows: 1, columns: 3 })).toBeNull();
    expect(shiftCells(grid, [0, 1, 4], { rows: -1, columns: 0 })).toBeNull();
  });

  it('keeps the shape of a figure of hexagons on even and odd rows', () => {
    const grid = rectangleGrid(7, 7, 'hexagon');
    const centre = 3 * 7 + 3;
    const flower = [centre, ...ringAround(grid, [centre], 1)];
    expect(flower).toHaveLength(7);
    for (const rows of [-2, -1, 0, 1, 2]) {
      const moved = shiftCells(grid, flower, { rows, columns: 0 })!;
      expect(moved.slice(1)).toEqual(ringAround(grid, [moved[0]!], 1));
      // a row up is half a cell to the east
      expect(grid.x[moved[0]!]! - grid.x[centre]!).toBeCloseTo(50 * rows, 9);
    }
  });
});

describe('chooseControl', () => {
  /** Nine cells in a row; the treated one is the first. */
  const grid = rectangleGrid(9, 1);
  const fortnights = (...counts: number[][]) => counts.map((count) => Int32Array.from(count));
  const alike = (counts: number[]) => fortnights(counts, counts, counts, counts);

  it('takes the places most like the treated one, best first', () => {
    const matchingCounts = alike([4, 4, 2, 4, 8, 3, 0, 9, 5]);
    const control = chooseControl(grid, { footprint: [0], excluded: [1], matchingCounts });
    // 2 touches the buffer; 0 and 9 are not between half and twice as busy
    expect(control.candidates).toBe(6);
    expect(control.comparable).toBe(4);
    expect(control.places.map(({ cells }) => cells[0])).toEqual([3, 8, 5, 4]);
    expect(control.places[1]).toEqual({
      cells: [8],
      level: 5,
      slope: 0,
      levelRatio: 1.25,
      score: Math.log(5.5 / 4.5),
    });
    expect(control.cells).toEqual([3, 4, 5, 8]);
  });

  it('weighs how counts changed as well as how many they were', () => {
    // the last is most recent first: rising by one a fortnight
    const matchingCounts = fortnights(
      [5, 0, 0, 2, 5, 4, 0, 0, 0],
      [4, 0, 0, 3, 4, 4, 0, 0, 0],
      [3, 0, 0, 4, 3, 4, 0, 0, 0],
      [2, 0, 0, 5, 2, 2, 0, 0, 0],
    );
    const control = chooseControl(grid, { footprint: [0], excluded: [1], matchingCounts });
    expect(control).toMatchObject({ treatedLevel: 3.5, treatedSlope: 1 });
    expect(control.places.map(({ cells, slope }) => [cells[0], slope])).toEqual([
      [4, 1],
      [5, 0.6],
      [3, -1],
    ]);
    expect(control.places.map(({ score }) => score)).toEqual([0, 0.4, 2]);
  });

  it('pools at most five, none over another', () => {
    const wide = rectangleGrid(40, 1);
    const matchingCounts = alike(Array(40).fill(3));
    const control = chooseControl(wide, { footprint: [0, 1], excluded: [2], matchingCounts });
    // the nearest first among equals; 3 touches the buffer
    expect(control.places.map(({ cells }) => cells)).toEqual([
      [4, 5],
      [6, 7],
      [8, 9],
      [10, 11],
      [12, 13],
    ]);
    expect(control.candidates).toBe(35);
  });

  it('keeps away from the other åtgärder', () => {
    const matchingCounts = alike(Array(9).fill(3));
    const control = chooseControl(grid, { footprint: [0], excluded: [1, 5, 6], matchingCounts });
    expect(control.cells).toEqual([3, 8]);
  });

  it('finds none comparable for a place without incidents, without history or without cells', () => {
    const matchingCounts = alike([0, 1, 1, 1, 1, 1, 1, 1, 1]);
    const none = { places: [], cells: [], comparable: 0 };
    expect(chooseControl(grid, { footprint: [0], excluded: [], matchingCounts })).toMatchObject(none);
    expect(chooseControl(grid, { footprint: [0], excluded: [], matchingCounts: [] })).toMatchObject(none);
    expect(chooseControl(grid, { footprint: [], excluded: [], matchingCounts })).toMatchObject(none);
  });

  it('never pools places that overlap, touch what is excluded or leave the study area, on squares and hexagons', () => {
    const town = fc.record({
      shape: fc.constantFrom('square', 'hexagon'),
      counts: fc.array(fc.array(fc.nat(6), { minLength: 64, maxLength: 64 }), { minLength: 1, maxLength: 4 }),
      footprint: fc.uniqueArray(fc.nat(63), { minLength: 1, maxLength: 4 }),
      other: fc.nat(63),
    });
    fc.assert(
      fc.property(town, ({ shape, counts, footprint, other }) => {
        const square = rectangleGrid(8, 8, shape);
        const excluded = [...ringAround(square, footprint, 1), other];
        const { places, cells, treatedLevel } = chooseControl(square, {
          footprint,
          excluded,
          matchingCounts: counts.map((count) => Int32Array.from(count)),
        });
        expect(new Set(cells).size).toBe(places.length * footprint.length);
        expect(places.length).toBeLessThanOrEqual(5);
        const near = new Set([
          ...footprint,
          ...excluded,
          ...ringAround(square, [...footprint, ...excluded], 1),
        ]);
        expect(cells.some((cell) => near.has(cell))).toBe(false);
        for (const { level } of places) {
          expect(level).toBeGreaterThanOrEqual(treatedLevel / 2);
          expect(level).toBeLessThanOrEqual(treatedLevel * 2);
        }
      }),
      { numRuns: 100 },
    );
  });
});
