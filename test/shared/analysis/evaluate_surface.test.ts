import { evaluateSurface } from '@lagesbild/shared/analysis/evaluate_surface.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('evaluateSurface', () => {
  it('counts what fell in the highest cells, against chance and against the best that could be', () => {
    const surface = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
    const outcomes = [2, 0, 1, 0, 3, 0, 0, 0, 0, 2];
    const [fifth, all] = evaluateSurface(surface, outcomes, [0.2, 1]);
    // two of ten cells hold 2 of 8; the best two would have held 5
    expect(fifth).toEqual({
      cells: 2,
      areaShare: 0.2,
      hits: 2,
      possibleHits: 5,
      hitRate: 0.25,
      pai: 1.25,
      pei: 0.4,
      equals: 1,
      equalsChosen: 1,
    });
    expect(all).toMatchObject({ cells: 10, hitRate: 1, pai: 1, pei: 1 });
  });

  it('lets equals share what they hit, unless told to go by cell number', () => {
    const surface = [5, 1, 1, 1, 1];
    const outcomes = [1, 0, 0, 4, 0];
    const [expected] = evaluateSurface(surface, outcomes, [0.6]);
    expect(expected).toMatchObject({ cells: 3, hits: 1 + (2 * 4) / 4, equals: 4, equalsChosen: 2 });
    expect(evaluateSurface(surface, outcomes, [0.6], 'cell_order')[0]!.hits).toBe(1);
  });

  it('takes whole cells, the nearest number, at least one', () => {
    const cells = (share: number) => evaluateSurface([1, 2, 3, 4], [1, 1, 1, 1], [share])[0]!.cells;
    expect([0.01, 0.3, 0.4, 0.7].map(cells)).toEqual([1, 1, 2, 3]);
  });

  it('has no rates without incidents, and nothing without cells', () => {
    expect(evaluateSurface([1, 2], [0, 0], [0.5])[0]).toMatchObject({
      hits: 0,
      hitRate: null,
      pai: null,
      pei: null,
    });
    expect(evaluateSurface([], [], [0.5])).toEqual([]);
  });

  it('refuses a value that is none, a count below 0 and a share outside (0, 1], by its place', () => {
    expect(() => evaluateSurface([1, Number.NaN], [1, 1], [0.5])).toThrow('Not a value: NaN');
    expect(() => evaluateSurface([1, 2], [1, -1], [0.5])).toThrow('Not a count: -1');
    expect(() => evaluateSurface([1, 2], [1], [0.5])).toThrow('2 values, 1 counts');
    expect(() => evaluateSurface([1, 2], [1, 1], [0])).toThrow('not 0');
  });

  it('is blind to the numbering of cells and to what keeps their order', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const score = (of: readonly (readonly [number, number])[], warp: (value: number) => number) =>
          evaluateSurface(
            of.map(([value]) => warp(value)),
            of.map(([, count]) => count),
            [0.2, 0.5],
          );
        const plain = score(cells, (value) => value);
        expect(score(cells, (value) => Math.exp(value))).toEqual(plain);
        score(cells.toReversed(), (value) => value).forEach(({ hits, pei }, i) => {
          expect(hits).toBeCloseTo(plain[i]!.hits, 10);
          expect(pei ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        });
      }),
      { numRuns: 100 },
    );
  });
});
