import { buildGrid, countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { localMoran, quadrants } from '@lagesbild/shared/analysis/local_moran.ts';
import { describe, expect, it } from 'vitest';
import {
  hasReferences,
  largestRelativeError,
  numberColumn,
  readFixture,
  readShared,
} from './reference_files.ts';

describe("local Moran's I of 340 made points on 300 cells", () => {
  it('is that of the reference', () => {
    const {
      columns,
      rows,
      cellSizeMeters,
      counts,
      localMoran: reference,
    } = readFixture('points-and-grid.json') as {
      columns: number;
      rows: number;
      cellSizeMeters: number;
      counts: number[];
      localMoran: { I: number[] };
    };
    const grid = buildGrid({ studyArea: { columns, rows }, shape: 'square', cellSizeMeters });
    const { i } = localMoran(grid, Int32Array.from(counts));
    expect(largestRelativeError(i, reference.I)).toBeLessThan(1e-9);
  });
});

// skipped without the reference folder beside the repository: it is too large to be part of it
describe.skipIf(!hasReferences)("local Moran's I of 2,245 robberies in Memphis", () => {
  it('has the values, moments, p and quadrants of spdep, and its I of the whole map', () => {
    const memphis = (file: string) => readShared(`reference/memphis/${file}`);
    const { square } = JSON.parse(memphis('memphis_params.json')) as {
      square: { cell: number; x0: number; y0: number; nx: number; ny: number };
    };
    const grid = buildGrid({
      studyArea: { columns: square.nx, rows: square.ny },
      shape: 'square',
      cellSizeMeters: square.cell,
      originX: square.x0,
      originY: square.y0,
    });
    const points = memphis('memphis_points.csv');
    const cells = locateCells(grid, numberColumn(points, 'x'), numberColumn(points, 'y'));
    const moran = localMoran(grid, countCells(grid, cells));

    const table = memphis('lisa_square.csv');
    const columns = {
      Ii: moran.i,
      E_cond: moran.expected,
      Var_cond: moran.variance,
      Z_cond: moran.z,
      p_cond: moran.p,
      E_rand: moran.expectedTotal,
      Var_rand: moran.varianceTotal,
      Z_rand: moran.zTotal,
    };
    for (const [name, column] of Object.entries(columns)) {
      expect([name, largestRelativeError(column, numberColumn(table, name)) < 1e-9]).toEqual([name, true]);
    }
    const words = table
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',').at(-1)!.toLowerCase().replace('-', '_'));
    expect([...moran.quadrant].map((code) => quadrants[code])).toEqual(words);

    const whole = JSON.parse(memphis('lisa_square_global.json')) as Record<string, number>;
    const { i, expected, variance, varianceNormal, z } = moran.global;
    expect(
      largestRelativeError(
        [i, expected, variance, varianceNormal, z],
        [whole.I!, whole.E!, whole.var_randomisation!, whole.var_normality!, whole.z_randomisation!],
      ),
    ).toBeLessThan(1e-9);
  });
});
