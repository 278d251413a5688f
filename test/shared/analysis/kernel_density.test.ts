import { collapsePoints, weighRows } from '@lagesbild/shared/analysis/collapse_points.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, rectangleGrid } from './small_grids.ts';

const point = fc.tuple(
  fc.double({ min: -150, max: 900, noNaN: true }),
  fc.double({ min: -150, max: 900, noNaN: true }),
);
const pointsOf = (points: readonly (readonly [number, number])[]) => {
  const { x, y } = columnsOf(points);
  return collapsePoints(x, y);
};
const quartic = (squared: number, h: number) =>
  squared < h * h ? (3 / (Math.PI * h * h)) * (1 - squared / (h * h)) ** 2 : 0;
const gaussian = (squared: number, sigma: number) =>
  Math.exp(-squared / (2 * sigma * sigma)) / (2 * Math.PI * sigma * sigma);

describe('kernelDensity', () => {
  it.each(['square', 'hexagon'] as const)('is the sum of the kernels at the centres of %ss', (shape) => {
    const studyArea = [[new Float64Array([-40, -60, 760, 30, 300, 720])]];
    const grid = buildGrid({ studyArea, shape, cellSizeMeters: 70 });
    const bandwidth = fc.double({ min: 20, max: 400, noNaN: true });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), bandwidth, (points, bandwidthMeters) => {
        for (const [kernel, law] of [
          ['quartic', quartic],
          ['gaussian', gaussian],
        ] as const) {
          const density = kernelDensity(grid, pointsOf(points), { kernel, bandwidthMeters });
          density.forEach((value, cell) => {
            const direct = points.reduce((sum, [x, y]) => {
              const [dx, dy] = [x - grid.x[cell]!, y - grid.y[cell]!];
              return sum + law(dx * dx + dy * dy, bandwidthMeters);
            }, 0);
            expect(Math.abs(value - direct)).toBeLessThanOrEqual(1e-11 * direct + 1e-300);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds one incident per incident: the surface integrates to their number', () => {
    const grid = rectangleGrid(40, 40);
    const points = pointsOf([
      [2010, 1990],
      [2010, 1990],
      [1905, 2203],
    ]);
    for (const [kernel, bandwidthMeters] of [
      ['quartic', 700],
      ['gaussian', 250],
    ] as const) {
      const density = kernelDensity(grid, points, { kernel, bandwidthMeters });
      expect(density.reduce((sum, value) => sum + value * 100 * 100, 0)).toBeCloseTo(3, 3);
    }
  });

  it('counts nothing at the distance of the radius itself', () => {
    const density = kernelDensity(rectangleGrid(4, 1), pointsOf([[50, 50]]), {
      kernel: 'quartic',
      bandwidthMeters: 200,
    });
    expect(density[1]).toBeGreaterThan(0);
    expect([density[2], density[3]]).toEqual([0, 0]);
  });

  it('is 0 without points and empty without cells', () => {
    const options = { kernel: 'quartic' as const, bandwidthMeters: 200 };
    expect([...kernelDensity(rectangleGrid(2, 1), pointsOf([]), options)]).toEqual([0, 0]);
    expect(kernelDensity(rectangleGrid(0, 0), pointsOf([[1, 1]]), options)).toHaveLength(0);
  });

  it.each([0, -1, Number.NaN, Infinity])('refuses a bandwidth of %d m', (bandwidthMeters) => {
    const run = () =>
      kernelDensity(rectangleGrid(1, 1), pointsOf([]), { kernel: 'gaussian', bandwidthMeters });
    expect(run).toThrow(expect.objectContaining({ code: 'bandwidth' }));
  });
});

describe('collapsePoints', () => {
  it('keeps each place once, with its weight, in order of appearance', () => {
    const points = pointsOf([
      [5, 1],
      [0, 0],
      [5, 1],
      [-0, 0],
      [1, 5],
      [5, 1],
    ]);
    expect([[...points.x], [...points.y], [...points.weight]]).toEqual([
      [5, 0, 1],
      [1, 0, 5],
      [3, 2, 1],
    ]);
  });

  it('finds as many places as there are, however they collide', () => {
    const snapped = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(snapped, { maxLength: 300 }), (points) => {
        const collapsed = pointsOf(points);
        expect(collapsed.x.length).toBe(new Set(points.map(String)).size);
        expect(collapsed.weight.reduce((sum, weight) => sum + weight, 0)).toBe(points.length);
      }),
    );
  });
});

describe('weighRows', () => {
  it('weighs the places by the rows of a filter, as if the others had never been', () => {
    const points = pointsOf([
      [5, 1],
      [0, 0],
      [5, 1],
      [7, 7],
    ]);
    expect([...points.placeOf]).toEqual([0, 1, 0, 2]);
    const filtered = weighRows(points, new Int32Array([0, 3]));
    expect([...filtered.weight]).toEqual([1, 0, 1]);
    const options = { kernel: 'quartic' as const, bandwidthMeters: 200 };
    const alone = pointsOf([
      [5, 1],
      [7, 7],
    ]);
    const grid = rectangleGrid(2, 2);
    expect(kernelDensity(grid, filtered, options)).toEqual(kernelDensity(grid, alone, options));
  });
});
