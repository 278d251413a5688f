import { type ClusterOptions, clusterPoints } from '@lagesbild/shared/analysis/cluster_points.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from './small_grids.ts';

type Points = [x: number, y: number][];

const cluster = (points: Points, epsMeters: number, minimumPoints: number) =>
  clusterPoints(columnsOf(points), { epsMeters, minimumPoints });

describe('clusters by density', () => {
  it('carries on from core to core, takes border points along and leaves noise out', () => {
    // 10 m apart: the ends of the row have two within reach (themselves counted), the others three
    const row: Points = [
      [0, 0],
      [10, 0],
      [20, 0],
      [30, 0],
      [100, 0],
    ];
    const { clusters, clusterOf, core, weight } = cluster(row, 10, 3);
    expect(clusters).toBe(1);
    expect([...clusterOf]).toEqual([0, 0, 0, 0, -1]);
    expect([...core]).toEqual([0, 1, 1, 0, 0]);
    expect([...weight]).toEqual([4]);
  });

  it('counts a neighbour at exactly eps, also across the corner of a square', () => {
    expect([
      ...cluster(
        [
          [0, 0],
          [30, 40],
        ],
        50,
        2,
      ).clusterOf,
    ]).toEqual([0, 0]);
    expect([
      ...cluster(
        [
          [0, 0],
          [30, 40.001],
        ],
        50,
        2,
      ).clusterOf,
    ]).toEqual([-1, -1]);
    const diagonal: Points = [
      [0, 0],
      [100, 100],
      [200, 200],
    ];
    expect([...cluster(diagonal, Math.hypot(100, 100), 3).clusterOf]).toEqual([0, 0, 0]);
  });

  it('numbers the heaviest cluster first, and of equals the northernmost', () => {
    const points: Points = [
      [0, 0],
      [1, 0],
      [0, 500],
      [1, 500],
      [900, 0],
      [901, 0],
      [902, 0],
    ];
    const { clusterOf, weight } = cluster(points, 5, 2);
    expect([...clusterOf]).toEqual([2, 2, 1, 1, 0, 0, 0]);
    expect([...weight]).toEqual([3, 2, 2]);
  });

  it('gives a border point between two clusters to the nearer core, between equally near to the heavier', () => {
    // with five asked for and 10 m of reach only the points at 0 and at 17 are cores
    const west: Points = [[0, 0], ...Array<[number, number]>(3).fill([-9, 0])];
    const east: Points = [[17, 0], ...Array<[number, number]>(3).fill([26, 0])];
    const near = cluster([...west, ...east, [8, 0]], 10, 5);
    expect([...near.core]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect([...near.clusterOf]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 0]);
    const between = cluster([...west, ...east, [17, 0], [8.5, 0]], 10, 5);
    expect([...between.clusterOf]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('weighs collapsed places as so many incidents, and a place of weight 0 is not there', () => {
    const x = new Float64Array([0, 10, 20]);
    const y = new Float64Array(3);
    const options: ClusterOptions = { epsMeters: 10, minimumPoints: 3 };
    const chained = clusterPoints({ x, y, weights: new Float64Array([2, 1, 2]) }, options);
    expect([...chained.clusterOf]).toEqual([0, 0, 0]);
    expect([...chained.weight]).toEqual([5]);
    const parted = clusterPoints({ x, y, weights: new Float64Array([3, 0, 3]) }, options);
    expect([...parted.clusterOf]).toEqual([0, -1, 1]);
    expect([...parted.core]).toEqual([1, 0, 1]);
  });

  it('finds nothing in nothing, a lone point is noise, a heap at one place is a cluster', () => {
    expect(cluster([], 100, 5)).toEqual({
      clusters: 0,
      clusterOf: new Int32Array(0),
      core: new Uint8Array(0),
      weight: new Float64Array(0),
    });
    expect([...cluster([[3, 4]], 100, 2).clusterOf]).toEqual([-1]);
    expect([...cluster([[3, 4]], 100, 1).clusterOf]).toEqual([0]);
    expect([...cluster(Array(5).fill([7, 7]), 100, 5).clusterOf]).toEqual([0, 0, 0, 0, 0]);
    const farApart: Points = [
      [-1e300, 0],
      [0, 0],
      [1, 0],
    ];
    expect([...cluster(farApart, 1, 2).clusterOf]).toEqual([-1, 0, 0]);
  });

  it('refuses what is no input, naming the row', () => {
    const two = columnsOf([
      [0, 0],
      [1, Number.NaN],
    ]);
    const options: ClusterOptions = { epsMeters: 10, minimumPoints: 3 };
    expect(() => clusterPoints(two, options)).toThrow(
      expect.objectContaining({ code: 'not_finite', index: 1 }),
    );
    const one = columnsOf([[0, 0]]);
    expect(() => clusterPoints({ ...one, weights: new Float64Array([-1]) }, options)).toThrow(
      expect.objectContaining({ code: 'not_finite', index: 0 }),
    );
    expect(() => clusterPoints({ ...one, weights: new Float64Array(2) }, options)).toThrow(
      expect.objectContaining({ code: 'length_mismatch' }),
    );
    expect(() => clusterPoints(one, { epsMeters: 0, minimumPoints: 3 })).toThrow(
      expect.objectContaining({ code: 'distance' }),
    );
    expect(() => clusterPoints(one, { epsMeters: 1, minimumPoints: 0 })).toThrow(
      expect.objectContaining({ code: 'minimum_points' }),
    );
  });

  // a lattice of 5 m makes distances of exactly eps, shared places and ties common
  const lattice = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
    maxLength: 70,
  });
  const settings = fc.record({
    epsMeters: fc.constantFrom(5, 10, 15, Math.hypot(5, 5), 25, 300),
    minimumPoints: fc.integer({ min: 1, max: 6 }),
  });

  it('has the cores and the core clusters that the definition gives', () => {
    fc.assert(
      fc.property(lattice, settings, (cells, options) => {
        const points = cells.map(([x, y]): [number, number] => [5 * x, 5 * y]);
        const { clusterOf, core } = clusterPoints(columnsOf(points), options);
        const near = points.map(([ax, ay]) =>
          points.flatMap(([bx, by], j) =>
            (ax - bx) ** 2 + (ay - by) ** 2 <= options.epsMeters ** 2 ? [j] : [],
          ),
        );
        points.forEach((_, i) => {
          expect(core[i]).toBe(near[i]!.length >= options.minimumPoints ? 1 : 0);
          const coresAround = near[i]!.filter((j) => core[j]);
          if (coresAround.length === 0) expect(clusterOf[i]).toBe(-1);
          else expect(coresAround.map((j) => clusterOf[j])).toContain(clusterOf[i]);
          // neighbouring cores are of one cluster …
          if (core[i]) for (const j of coresAround) expect(clusterOf[j]).toBe(clusterOf[i]);
        });
        // … and cores of one cluster are joined by neighbouring cores
        for (const cluster of new Set([...clusterOf].filter((c) => c >= 0))) {
          const members = points.flatMap((__, i) => (core[i] && clusterOf[i] === cluster ? [i] : []));
          const reached = new Set([members[0]!]);
          for (const i of reached) for (const j of near[i]!) if (core[j]) reached.add(j);
          expect(reached.size).toBe(members.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('answers the same, number for number, in whatever order the points come', () => {
    fc.assert(
      fc.property(lattice, settings, fc.integer(), (cells, options, seed) => {
        const points = cells.map(([x, y]): [number, number] => [5 * x, 5 * y]);
        const order = points.map((_, i) => i).sort((a, b) => ((a * 31 + seed) % 17) - ((b * 31 + seed) % 17));
        const straight = clusterPoints(columnsOf(points), options);
        const shuffled = clusterPoints(columnsOf(order.map((i) => points[i]!)), options);
        expect([...shuffled.clusterOf]).toEqual(order.map((i) => straight.clusterOf[i]));
        expect([...shuffled.core]).toEqual(order.map((i) => straight.core[i]));
        expect(shuffled.weight).toEqual(straight.weight);
      }),
    );
  });
});
