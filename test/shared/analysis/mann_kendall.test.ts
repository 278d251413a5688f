import { mannKendall } from '@lagesbild/shared/analysis/mann_kendall.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('mannKendall', () => {
  it('counts rises and falls: 1 · 3 · 2 · 4', () => {
    const { s, variance, z } = mannKendall([1, 3, 2, 4]);
    expect(s).toBe(4);
    expect(variance).toBeCloseTo((4 * 3 * 13) / 18, 12);
    expect(z).toBeCloseTo(3 / Math.sqrt(variance), 12);
  });

  it('takes ties out of the variance: 1 · 1 · 2', () => {
    const { s, variance } = mannKendall([1, 1, 2]);
    expect([s, variance]).toEqual([2, (3 * 2 * 11 - 2 * 1 * 9) / 18]);
  });

  it.each([[[]], [[5]], [[3, 3, 3, 3]]])('has no trend in %o', (series) => {
    expect(mannKendall(series)).toEqual({ s: 0, variance: 0, z: 0, p: 1 });
  });

  it('turns its sign with time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }), (series) => {
        const forward = mannKendall(series);
        const backward = mannKendall(series.toReversed());
        expect(backward.s + forward.s).toBe(0);
        expect(backward.p).toBe(forward.p);
        expect(forward.p).toBeGreaterThan(0);
        expect(forward.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
