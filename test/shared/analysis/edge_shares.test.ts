import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { edgeShares } from '@lagesbild/shared/analysis/edge_shares.ts';
import { buildGrid, type CellGrid } from '@lagesbild/shared/analysis/grid.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, rectangleGrid } from './small_grids.ts';

const pointsOf = (points: readonly (readonly [number, number])[]) => {
  const { x, y } = columnsOf(points);
  return collapsePoints(x, y);
};
const cellArea = ({ shape, cellSizeMeters }: CellGrid) =>
  cellSizeMeters ** 2 * (shape === 'square' ? 1 : Math.sqrt(3) / 2);

describe('the share of a kernel on the study area', () => {
  const grid = rectangleGrid(20, 20);

  it.each([
    ['quartic', 600],
    ['gaussian', 150],
  ] as const)(
    'of a %s one is all inside, half on a side, a quarter in a corner, none outside',
    (kernel, bandwidthMeters) => {
      const points = pointsOf([
        [1000, 1000],
        [0, 1000],
        [0, 0],
        [-1, 1000],
      ]);
      const [inside, side, corner, outside] = edgeShares(grid, points, { kernel, bandwidthMeters });
      expect(inside).toBeCloseTo(1, 7);
      expect(side).toBeCloseTo(0.5, 3);
      expect(corner).toBeCloseTo(0.25, 3);
      expect(outside).toBe(0);
    },
  );

  it('sees holes in the study area too', () => {
    const ring = buildGrid({
      studyArea: [
        [
          new Float64Array([0, 0, 900, 0, 900, 900, 0, 900]),
          new Float64Array([310, 310, 590, 310, 590, 590, 310, 590]),
        ],
      ],
      shape: 'square',
      cellSizeMeters: 100,
    });
    const atHole = edgeShares(ring, pointsOf([[290, 450]]), { kernel: 'quartic', bandwidthMeters: 200 })[0]!;
    expect(atHole).toBeGreaterThan(0.5);
    expect(atHole).toBeLessThan(0.6);
  });
});

describe('Jones and Diggle', () => {
  const studyArea = [[new Float64Array([0, 0, 1500, 100, 1400, 1200, 700, 900, 100, 1300])]];
  const point = fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 1300 }));

  it.each(['square', 'hexagon'] as const)('integrate to the incidents in the study area, on %ss', (shape) => {
    const grid = buildGrid({ studyArea, shape, cellSizeMeters: 50 });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (list) => {
        const points = pointsOf(list);
        for (const [kernel, bandwidthMeters] of [
          ['quartic', 300],
          ['gaussian', 110],
        ] as const) {
          const options = { kernel, bandwidthMeters, edgeCorrection: 'jones_diggle' } as const;
          const inside = edgeShares(grid, points, options).reduce(
            (sum, share, i) => sum + (share > 0 ? points.weight[i]! : 0),
            0,
          );
          const mass = kernelDensity(grid, points, options).reduce((sum, f) => sum + f * cellArea(grid), 0);
          // cells of a sixth of the radius: the sum over centres is within 2 % of the integral, point by point
          expect(Math.abs(mass - inside)).toBeLessThanOrEqual(0.02 * inside);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('change nothing far from the edge and raise nothing but what is near it', () => {
    const grid = rectangleGrid(30, 30);
    const points = pointsOf([
      [1500, 1500],
      [40, 1500],
    ]);
    const options = { kernel: 'quartic', bandwidthMeters: 300 } as const;
    const plain = kernelDensity(grid, points, options);
    const corrected = kernelDensity(grid, points, { ...options, edgeCorrection: 'jones_diggle' });
    const middle = 15 * 30 + 15;
    const west = 15 * 30;
    expect(corrected[middle]).toBe(plain[middle]);
    expect(corrected[west]! / plain[west]!).toBeCloseTo(
      1 / edgeShares(grid, pointsOf([[40, 1500]]), options)[0]!,
      12,
    );
  });

  it('leave out points outside the study area', () => {
    const options = { kernel: 'quartic', bandwidthMeters: 300, edgeCorrection: 'jones_diggle' } as const;
    expect(Math.max(...kernelDensity(rectangleGrid(3, 3), pointsOf([[-5, 100]]), options))).toBe(0);
  });
});
