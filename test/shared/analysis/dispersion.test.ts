import { estimateDispersion, estimatePooledDispersion } from '@lagesbild/shared/analysis/dispersion.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('estimateDispersion', () => {
  it('follows the stated moments', () => {
    // mean 4, s² = 2·(9+9+9)/5 = 10.8, 1/r = (10.8 − 4)/(16 − 10.8/6) = 6.8/14.2
    const { r, rule } = estimateDispersion([1, 7, 1, 7, 1, 7]);
    expect(r).toBeCloseTo(14.2 / 6.8, 12);
    expect(rule).toBe('estimated');
  });

  it('is Poisson when the counts vary no more than by chance', () => {
    expect(estimateDispersion([4, 4, 4, 4, 4, 4])).toEqual({
      r: Infinity,
      rule: 'poisson_not_overdispersed',
    });
    expect(estimateDispersion([0, 0, 0, 0, 0, 0])).toEqual({
      r: Infinity,
      rule: 'poisson_not_overdispersed',
    });
  });

  it('is Poisson, and says so, with fewer than six periods', () => {
    expect(estimateDispersion([1, 50, 1, 50, 1])).toEqual({ r: Infinity, rule: 'poisson_few_periods' });
    expect(estimateDispersion([])).toEqual({ r: Infinity, rule: 'poisson_few_periods' });
  });

  it('looks at no more than 26 periods', () => {
    const calm = Array.from({ length: 26 }, (_, t) => 3 + (t % 2));
    expect(estimateDispersion([...calm, 900, 0, 900])).toEqual(estimateDispersion(calm));
  });

  it('stays where a span can be counted when everything happened at once', () => {
    expect(estimateDispersion([60, 0, 0, 0, 0, 0])).toEqual({ r: 0.1, rule: 'estimated' });
  });

  it('takes a single incident for no excess at all, in however many periods', () => {
    for (let periods = 6; periods <= 26; periods++) {
      const counts = Array.from({ length: periods }, (_, t) => (t === 2 ? 1 : 0));
      expect(estimateDispersion(counts)).toEqual({ r: Infinity, rule: 'poisson_not_overdispersed' });
    }
  });

  it('finds the r that negative binomial counts were drawn with', () => {
    const random = seededRandom(7);
    const series = Array.from({ length: 400 }, () =>
      Array.from({ length: 26 }, () => negativeBinomial(random, 8, 5)),
    );
    expect(estimatePooledDispersion(series).r).toBeGreaterThan(4.5);
    expect(estimatePooledDispersion(series).r).toBeLessThan(5.5);
  });

  it('is the same in whatever order the periods come', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 26 });
    fc.assert(
      fc.property(counts, (series) => {
        const { r, rule } = estimateDispersion(series.toReversed());
        const forward = estimateDispersion(series);
        expect(rule).toBe(forward.rule);
        if (rule === 'estimated') expect(r / forward.r).toBeCloseTo(1, 9);
      }),
    );
  });
});

/** Poisson of a gamma mean with whole-number shape: sums of exponentials. */
function negativeBinomial(random: () => number, mean: number, shape: number): number {
  let gamma = 0;
  for (let i = 0; i < shape; i++) gamma -= Math.log(1 - random());
  const limit = Math.exp((-gamma * mean) / shape);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
