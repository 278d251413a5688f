import { clusterPoints } from '@lagesbild/shared/analysis/cluster_points.ts';
import {
  clusterSpaceTime,
  type SpaceTimeClusterOptions,
} from '@lagesbild/shared/analysis/cluster_space_time.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from './small_grids.ts';

type Row = [x: number, y: number, day: number];

const inputOf = (rows: Row[]) => ({
  ...columnsOf(rows.map(([x, y]): [number, number] => [x, y])),
  at: Float64Array.from(rows, ([, , day]) => day * 86_400_000),
});
const cluster = (rows: Row[], epsMeters: number, epsDays: number, minimumPoints: number) =>
  clusterSpaceTime(inputOf(rows), { epsMeters, epsDays, minimumPoints });

describe('clusters in space and time', () => {
  it('part what is at one place in two seasons, and keep together what moves on step by step', () => {
    const rows: Row[] = [
      [0, 0, 0],
      [10, 0, 3],
      [20, 0, 6],
      [0, 0, 200],
      [10, 0, 201],
      [20, 0, 202],
      [500, 0, 3],
    ];
    const { clusters, clusterOf, core, weight } = cluster(rows, 10, 3, 2);
    expect(clusters).toBe(2);
    // as heavy as each other: the northernmost, then westernmost core is the same; the first by row comes first
    expect([...clusterOf]).toEqual([0, 0, 0, 1, 1, 1, -1]);
    expect([...core]).toEqual([1, 1, 1, 1, 1, 1, 0]);
    expect([...weight]).toEqual([3, 3]);
  });

  it('count both limits in: exactly eps metres and exactly eps days', () => {
    const at = (x: number, day: number) =>
      [
        ...cluster(
          [
            [0, 0, 0],
            [x, 0, day],
          ],
          50,
          7,
          2,
        ).clusterOf,
      ].join();
    expect([at(50, 7), at(50.01, 7), at(50, 7.01), at(50, -7)]).toEqual(['0,0', '-1,-1', '-1,-1', '0,0']);
  });

  it('find nothing in nothing, and refuse what has no time, naming the row', () => {
    expect(cluster([], 10, 3, 2).clusters).toBe(0);
    expect([...cluster([[1, 1, 1]], 10, 3, 2).clusterOf]).toEqual([-1]);
    const noTime: Row[] = [
      [0, 0, 0],
      [0, 0, Number.NaN],
    ];
    expect(() => cluster(noTime, 10, 3, 2)).toThrow(
      expect.objectContaining({ code: 'not_finite', index: 1 }),
    );
    expect(() => cluster([], 10, 0, 2)).toThrow(expect.objectContaining({ code: 'window' }));
  });

  const rows = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 12 }),
    ),
    { maxLength: 60 },
  );

  it('have the cores of the definition, and clusters that are closed under neighbouring cores', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 5 }), (points, minimumPoints) => {
        const options: SpaceTimeClusterOptions = { epsMeters: 5, epsDays: 3, minimumPoints };
        const { clusterOf, core } = clusterSpaceTime(inputOf(points), options);
        const near = points.map(([ax, ay, a]) =>
          points.flatMap(([bx, by, b], j) =>
            (ax - bx) ** 2 + (ay - by) ** 2 <= 25 && Math.abs(a - b) <= 3 ? [j] : [],
          ),
        );
        points.forEach((_, i) => {
          expect(core[i]).toBe(near[i]!.length >= minimumPoints ? 1 : 0);
          const around = near[i]!.filter((j) => core[j]).map((j) => clusterOf[j]);
          if (around.length === 0) expect(clusterOf[i]).toBe(-1);
          else expect(around).toContain(clusterOf[i]);
          if (core[i]) expect(new Set(around).size).toBe(1);
        });
      }),
    );
  });

  it('are the clusters of space alone when everything happens at once', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 5 }), (points, minimumPoints) => {
        const input = inputOf(points.map(([x, y]) => [x, y, 4]));
        const inTime = clusterSpaceTime(input, { epsMeters: 5, epsDays: 1, minimumPoints });
        expect(inTime).toEqual(clusterPoints(input, { epsMeters: 5, minimumPoints }));
      }),
    );
  });
});
