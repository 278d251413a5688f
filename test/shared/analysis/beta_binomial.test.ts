import { betaBinomialTails } from '@lagesbild/shared/analysis/beta_binomial.ts';
import { splitLaw } from '@lagesbild/shared/analysis/split_law.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBinomialProbability, binomialProbability, sumOf } from './direct_sums.ts';

const relativelyClose = (actual: number, expected: number, tolerance: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected) + 1e-300);

const countAndTotal = fc
  .integer({ min: 0, max: 150 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const shape = fc.double({ min: 0.02, max: 300, noNaN: true });

describe('betaBinomialTails', () => {
  it('is uniform for α = β = 1', () => {
    const { high, low } = betaBinomialTails(3, 9, { share: 0.5, total: 2 });
    expect(high).toBeCloseTo(0.7, 14);
    expect(low).toBeCloseTo(0.4, 14);
  });

  it('equals direct summation, also where the law rises towards its ends (α, β < 1)', () => {
    fc.assert(
      fc.property(countAndTotal, shape, shape, ([y, n], alpha, beta) => {
        const { high, low } = betaBinomialTails(y, n, { share: alpha / (alpha + beta), total: alpha + beta });
        const probability = (k: number) => betaBinomialProbability(k, n, alpha, beta);
        relativelyClose(high, sumOf(y, n, probability), 1e-9);
        relativelyClose(low, sumOf(0, y, probability), 1e-9);
      }),
    );
  });

  it('is the binomial at r = ∞', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(countAndTotal, share, ([y, n], p) => {
        const { high, low } = betaBinomialTails(y, n, { share: p, total: Infinity });
        relativelyClose(
          high,
          sumOf(y, n, (k) => binomialProbability(k, n, p)),
          1e-9,
        );
        relativelyClose(
          low,
          sumOf(0, y, (k) => binomialProbability(k, n, p)),
          1e-9,
        );
      }),
    );
  });

  it('keeps its digits far out in the tail', () => {
    // all of 60 in a place that should get a thousandth: 10^-180
    const { high } = betaBinomialTails(60, 60, { share: 0.001, total: Infinity });
    relativelyClose(high, 1e-180, 1e-12);
  });

  it.each([
    [0, 0, 1, 1],
    [-1, 5, 1, 0],
    [6, 5, 0, 1],
  ])('knows the certain and the impossible: y %d of %d', (y, n, high, low) => {
    expect(betaBinomialTails(y, n, { share: 0.3, total: 4 })).toEqual({ high, low });
  });

  it('goes to 0 and 1, not to NaN, where everything underflows', () => {
    expect(betaBinomialTails(5000, 5000, { share: 1e-6, total: Infinity })).toEqual({ high: 0, low: 1 });
  });
});

describe('splitLaw', () => {
  it('is BetaBin(r, 6r) for seven equal fortnights', () => {
    const { share, total } = splitLaw(14, 84, 6, 50).downward;
    expect(share).toBeCloseTo(1 / 7, 15);
    expect(total).toBeCloseTo(350, 10);
  });

  it('takes days into account: 28 February days against six months of 184 days', () => {
    // α = r·d/(D/K) = 10·28/(184/6), β = r·K = 60
    const { share, total } = splitLaw(28, 184, 6, 10).downward;
    expect(share * total).toBeCloseTo((10 * 28) / (184 / 6), 10);
    expect((1 - share) * total).toBeCloseTo(60, 10);
    expect(splitLaw(28, 184, 6, Infinity).upward).toEqual({ share: 28 / 212, total: Infinity });
  });

  it('looks upwards with β of 0.6 at least, downwards as it is', () => {
    // one period and r = 0.1: α = β = 0.1
    const { upward, downward } = splitLaw(14, 14, 1, 0.1);
    expect(downward).toEqual({ share: 0.5, total: 0.2 });
    expect(upward).toEqual({ share: 0.5, total: 1.2 });
    const six = splitLaw(14, 84, 6, 0.1);
    expect(six.upward).toBe(six.downward);
  });
});
