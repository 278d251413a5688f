import { benjaminiHochberg, largestCalledP } from '@lagesbild/shared/analysis/benjamini_hochberg.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const adjust = (...p: number[]) => [...benjaminiHochberg(new Float64Array(p))];

describe('benjaminiHochberg', () => {
  it('multiplies by the family and divides by the rank', () => {
    expect(adjust(0.04, 0.01, 0.02, 0.5)).toEqual([(0.04 * 4) / 3, 0.04, 0.04, 0.5]);
  });

  it('lets a larger rank lower a smaller one, and shares ties', () => {
    expect(adjust(0.03, 0.03, 0.03)).toEqual([0.03, 0.03, 0.03]);
    expect(adjust(0.02, 0.021)).toEqual([0.021, 0.021]);
  });

  it('is empty for an empty family and never above 1', () => {
    expect(adjust()).toEqual([]);
    expect(adjust(0.9, 1)).toEqual([1, 1]);
  });

  it('calls exactly what the step-up rule calls, in whatever order', () => {
    const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(family, fc.constantFrom(0.025, 0.05, 0.2), (p, rate) => {
        // the largest k with p_(k) ≤ k·rate/m; all p up to that one are called
        const sorted = p.toSorted((a, b) => a - b);
        const called = sorted.filter((value, i) => (value * p.length) / (i + 1) <= rate).at(-1) ?? -1;
        expect(adjust(...p).map((q) => q <= rate)).toEqual(p.map((value) => value <= called));
      }),
    );
  });
});

describe('largestCalledP', () => {
  it('is the limit up to which everything is called, -1 for nothing', () => {
    expect(largestCalledP(new Float64Array([0.01, 0.9, 0.02, 0.03]), 0.05)).toBe(0.03);
    expect(largestCalledP(new Float64Array([0.9, 0.04]), 0.05)).toBe(-1);
    expect(largestCalledP(new Float64Array(), 0.05)).toBe(-1);
  });

  it('calls exactly those whose adjusted p is at most the rate', () => {
    const p = fc.oneof(
      fc.double({ min: 0, max: 0.1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(p, { maxLength: 60 }), fc.constantFrom(0.025, 0.05), (values, rate) => {
        const limit = largestCalledP(new Float64Array(values), rate);
        expect(values.map((value) => value <= limit)).toEqual(adjust(...values).map((q) => q <= rate));
      }),
    );
  });
});
