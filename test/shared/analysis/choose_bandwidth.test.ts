import { type BandwidthRule, chooseBandwidth } from '@lagesbild/shared/analysis/choose_bandwidth.ts';
import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { diggleSigma } from '@lagesbild/shared/analysis/diggle_bandwidth.ts';
import { likelihoodSigma } from '@lagesbild/shared/analysis/likelihood_bandwidth.ts';
import { scottBandwidth } from '@lagesbild/shared/analysis/scott_bandwidth.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnsOf } from './small_grids.ts';

type Point = [x: number, y: number];

const pointsOf = (points: readonly Point[]) => {
  const { x, y } = columnsOf(points);
  return collapsePoints(x, y);
};
const corners = pointsOf([
  [0, 0],
  [4, 0],
  [0, 9],
  [4, 9],
]);
const rules: BandwidthRule[] = ['scott', 'likelihood', 'diggle'];

describe("Scott's rule", () => {
  it('is the mean spread over the sixth root of the number', () => {
    // standard deviations 4/√3 and 9/√3, their geometric mean 6/√3
    const sigma = (6 / Math.sqrt(3)) * 4 ** (-1 / 6);
    expect(scottBandwidth(corners, 'gaussian')).toBeCloseTo(sigma, 12);
    expect(scottBandwidth(corners, 'quartic')).toBeCloseTo(sigma * Math.sqrt(8), 12);
  });

  it('counts incidents, not places', () => {
    const twice = { ...corners, weight: corners.weight.map(() => 2) };
    const sigma = Math.sqrt((16 * 2) / 7) * Math.sqrt((81 * 2) / 7);
    expect(scottBandwidth(twice, 'gaussian')).toBeCloseTo(Math.sqrt(sigma) * 8 ** (-1 / 6), 12);
  });
});

describe('likelihood cross-validation', () => {
  const range = { smallestMeters: 1, largestMeters: 1000 };

  it('of two incidents is their distance by √2: the top of −2·ln σ − d²/2σ²', () => {
    const found = likelihoodSigma(
      pointsOf([
        [0, 0],
        [30, 40],
      ]),
      range,
    )!;
    expect(Math.abs(found.sigmaMeters / (50 / Math.SQRT2) - 1)).toBeLessThan(0.003);
    expect(found.atLimit).toBe(false);
  });

  it('goes to the smallest it may when every place comes back, and says so', () => {
    const found = likelihoodSigma(
      pointsOf([
        [0, 0],
        [0, 0],
        [300, 0],
        [300, 0],
      ]),
      range,
    )!;
    expect(found.sigmaMeters).toBeCloseTo(1, 2);
    expect(found.atLimit).toBe(true);
  });
});

describe("Diggle's cross-validation", () => {
  it('is the disc that catches the pairs: three pairs of neighbours 10 m apart, far from each other', () => {
    // M(r)·π r² = 1 − 2λK + ∫A: with one partner at 10 m of six incidents, 1 from r < 5, below only when r reaches 10
    const found = diggleSigma(
      pointsOf([
        [0, 0],
        [10, 0],
        [5000, 0],
        [5010, 0],
        [0, 5000],
        [10, 5000],
      ]),
      { smallestMeters: 1, largestMeters: 100 },
    )!;
    // r = 10 m is 2σ; distances are told apart to 400 m / 16,384
    expect(Math.abs(found.sigmaMeters - 5)).toBeLessThan(0.03);
    expect(found.atLimit).toBe(false);
  });

  it('goes to the smallest it may when most places come back, and says so', () => {
    const found = diggleSigma(
      pointsOf([
        [0, 0],
        [0, 0],
        [0, 0],
        [300, 200],
        [300, 200],
        [300, 200],
      ]),
      { smallestMeters: 10, largestMeters: 50 },
    );
    expect(found!.atLimit).toBe(true);
    expect(Math.abs(found!.sigmaMeters - 10)).toBeLessThan(0.02);
  });
});

describe('an automatic bandwidth', () => {
  it('is marked with its rule, and the given one as given', () => {
    const given = chooseBandwidth({ kernel: 'quartic', bandwidthMeters: 300 }, corners, 100);
    expect(given).toEqual({ bandwidthMeters: 300, automatic: false, rule: 'given', atLimit: false });
    const auto = chooseBandwidth({ kernel: 'quartic', bandwidthMeters: 'auto' }, corners, 100);
    expect(auto).toMatchObject({ automatic: true, rule: 'scott' });
  });

  it.each(rules)('by %s is the same whatever order the points come in and wherever the origin is', (rule) => {
    const point = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), (points) => {
        const choice = { kernel: 'quartic', bandwidthMeters: 'auto', rule } as const;
        const { bandwidthMeters } = chooseBandwidth(choice, pointsOf(points), 10);
        const moved = points.map(([x, y]): Point => [x + 670_000, y + 6_580_000]);
        const again = chooseBandwidth(choice, pointsOf(moved.reverse()), 10);
        expect(Math.abs(again.bandwidthMeters / bandwidthMeters - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('by cross-validation goes no lower than what reaches a centre from everywhere', () => {
    const random = seededRandom(5);
    const addresses = Array.from({ length: 20 }, (): Point => [random() * 9000, random() * 9000]);
    const points = pointsOf([...addresses, ...addresses, ...addresses]);
    for (const rule of ['likelihood', 'diggle'] as const) {
      const chosen = chooseBandwidth({ kernel: 'quartic', bandwidthMeters: 'auto', rule }, points, 100);
      expect(chosen.atLimit).toBe(true);
      expect(Math.abs(chosen.bandwidthMeters - 50 * Math.SQRT2)).toBeLessThan(0.1);
    }
  });

  const nothing: [string, Point[]][] = [
    ['no points', []],
    ['one point', [[3, 4]]],
    ['points at one place', Array(2).fill([3, 4])],
  ];
  const line: Point[] = [
    [3, 4],
    [3, 9],
    [3, 5],
  ];
  it.each([
    ...nothing.flatMap(([name, points]) => rules.map((rule) => [rule, name, points] as const)),
    ['scott', 'points along an axis', line] as const,
    ['diggle', 'points along an axis', line] as const,
  ])('by %s falls back to two cells for %s', (rule, _, points) => {
    const choice = { kernel: 'quartic', bandwidthMeters: 'auto', rule } as const;
    expect(chooseBandwidth(choice, pointsOf(points), 100)).toEqual({
      bandwidthMeters: 200,
      automatic: true,
      rule: 'two_cells',
      atLimit: false,
    });
  });
});
