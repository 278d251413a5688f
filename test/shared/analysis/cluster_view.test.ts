import { clusterView, type ViewOptions } from '@lagesbild/shared/analysis/cluster_view.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** At zoom 0 the world is 512 pixels: squares of 64 pixels are eighths of it. */
const wholeWorld: ViewOptions = {
  bounds: { minX: 0, minY: 0, maxX: 0.999, maxY: 0.999 },
  zoom: 0,
  radiusPixels: 64,
  categories: 3,
};
const points = (rows: [x: number, y: number, category: number][]) => ({
  mercatorX: Float64Array.from(rows, ([x]) => x),
  mercatorY: Float64Array.from(rows, ([, y]) => y),
  category: Uint16Array.from(rows, ([, , category]) => category),
});

describe('clusterView', () => {
  it('gathers the points of a square with their mix of categories, heaviest cluster first', () => {
    const result = clusterView(
      points([
        [0.9, 0.9, 0],
        [0.25, 0.25, 1],
        [0.3125, 0.25, 1],
        [0.25, 0.3125, 2],
      ]),
      wholeWorld,
    );
    expect([...result.count]).toEqual([3, 1]);
    expect([...result.mix]).toEqual([0, 2, 1, 1, 0, 0]);
    expect([...result.clusterOf]).toEqual([1, 0, 0, 0]);
    expect(result.mercatorX[1]).toBe(0.9);
    expect(result.mercatorX[0]).toBeCloseTo(0.8125 / 3, 14);
  });

  it('joins a pile that the edge of a square has cut, and keeps apart what is apart', () => {
    const cut = points([
      [0.2499, 0.3, 0],
      [0.2501, 0.3, 0],
      [0.2501, 0.3, 1],
      [0.43, 0.3, 0],
    ]);
    expect([...clusterView(cut, wholeWorld).count]).toEqual([3, 1]);
  });

  it('clusters the rows of a filter only', () => {
    const all = points([
      [0.1, 0.1, 0],
      [0.1, 0.1, 1],
      [0.9, 0.1, 2],
    ]);
    const { count, mix, clusterOf } = clusterView(all, { ...wholeWorld, rows: new Int32Array([1]) });
    expect([[...count], [...mix], [...clusterOf]]).toEqual([[1], [0, 1, 0], [0]]);
  });

  it('leaves out what is not in view and says so', () => {
    const result = clusterView(points([[0.9, 0.9, 0]]), {
      ...wholeWorld,
      bounds: { minX: 0, minY: 0, maxX: 0.5, maxY: 0.5 },
    });
    expect([result.count.length, [...result.clusterOf]]).toEqual([0, [-1]]);
  });

  it('splits what further zoom takes apart', () => {
    const near = points([
      [0.26, 0.26, 0],
      [0.36, 0.36, 0],
    ]);
    expect(clusterView(near, wholeWorld).count.length).toBe(1);
    expect(clusterView(near, { ...wholeWorld, zoom: 2 }).count.length).toBe(2);
  });

  it('is empty without points, and refuses a view of too many squares', () => {
    expect(clusterView(points([]), wholeWorld).count.length).toBe(0);
    expect(() => clusterView(points([]), { ...wholeWorld, zoom: 22 })).toThrow(
      expect.objectContaining({ code: 'grid_too_large' }),
    );
  });

  it('loses nobody: counts, mixes and members agree', () => {
    const row = fc.tuple(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 0, max: 2 }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), (rows) => {
        const { count, mix, clusterOf } = clusterView(points(rows), wholeWorld);
        const members = [...count].map((_, cluster) => rows.filter((__, i) => clusterOf[i] === cluster));
        expect(members.map(({ length }) => length)).toEqual([...count]);
        const mixes = members.flatMap((group) =>
          [0, 1, 2].map((c) => group.filter((r) => r[2] === c).length),
        );
        expect([...mix]).toEqual(mixes);
      }),
    );
  });
});
