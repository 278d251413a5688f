import { erfc, normalTwoSidedP } from '@lagesbild/shared/analysis/normal.ts';
import { describe, expect, it } from 'vitest';

// Abramowitz & Stegun table 7.3 and, in the tail, the values of C's math.h
const table: [number, number][] = [
  [0, 1],
  [0.5, 0.4795001221869535],
  [1, 0.15729920705028513],
  [1.9999, 0.004679802092970608],
  [2, 0.004677734981047266],
  [3, 2.2090496998585438e-5],
  [5, 1.5374597944280351e-12],
  [10, 2.088487583762545e-45],
  [20, 5.395865611607901e-176],
  [26, 5.663192408856143e-296],
];

describe('erfc', () => {
  it.each(table)('of %d keeps eleven digits', (x, expected) => {
    expect(Math.abs(erfc(x) / expected - 1)).toBeLessThan(1e-11);
  });

  it('mirrors about 1, ends in 0 and 2, and passes NaN on', () => {
    expect(erfc(-1)).toBe(2 - erfc(1));
    expect([erfc(Infinity), erfc(-Infinity), erfc(Number.NaN)]).toEqual([0, 2, Number.NaN]);
  });
});

describe('normalTwoSidedP', () => {
  it('is 1 at 0 and 5 % at 1.96', () => {
    expect(normalTwoSidedP(0)).toBe(1);
    expect(normalTwoSidedP(1.959963984540054)).toBeCloseTo(0.05, 12);
    expect(normalTwoSidedP(-1.959963984540054)).toBe(normalTwoSidedP(1.959963984540054));
  });
});
