import { measureEffect } from '@lagesbild/shared/analysis/measure_effect.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** One fortnight a side: totals only, so no overdispersion can be seen. */
const totals = (a0: number, a1: number, c0: number, c1: number, controlSize = 1) => ({
  treatedBefore: [a0],
  treatedAfter: [a1],
  controlBefore: [c0],
  controlAfter: [c1],
  controlSize,
});

describe('measureEffect', () => {
  it('sets the change at the place against the change of the control', () => {
    // halved, while the control stood still: ln ½ ± 1.96·√(1/100 + 1/50 + 1/100 + 1/100)
    const { verdict, rateRatio } = measureEffect(totals(100, 50, 100, 100));
    expect(rateRatio!.ratio).toBe(0.5);
    expect(rateRatio!.logStandardError).toBeCloseTo(Math.sqrt(0.05), 14);
    expect(rateRatio!.high).toBeCloseTo(0.775, 3);
    expect(rateRatio!.halfAdded).toBe(false);
    expect(verdict).toBe('helped');
  });

  it('does not call a drop that the control shares', () => {
    const { verdict, rateRatio } = measureEffect(totals(100, 50, 100, 50));
    expect(rateRatio!.ratio).toBe(1);
    expect(verdict).toBe('not_shown');
  });

  it('calls a fifth fewer not shown at a hundred incidents', () => {
    expect(measureEffect(totals(100, 80, 100, 100)).verdict).toBe('not_shown');
  });

  it('says when it got worse', () => {
    expect(measureEffect(totals(50, 100, 100, 100)).verdict).toBe('worsened');
  });

  it('is silent with nine incidents before, at the place or in its control', () => {
    for (const few of [totals(9, 0, 100, 100), totals(100, 0, 9, 100)]) {
      expect(measureEffect(few)).toMatchObject({ verdict: 'too_few', rateRatio: null, difference: null });
    }
    expect(measureEffect(totals(10, 9, 10, 10)).rateRatio).not.toBeNull();
  });

  it('adds a half to all four counts when one is zero', () => {
    const { rateRatio } = measureEffect(totals(20, 0, 20, 20));
    expect(rateRatio!.halfAdded).toBe(true);
    expect(rateRatio!.ratio).toBeCloseTo(0.5 / 20.5, 14);
    expect(rateRatio!.logStandardError).toBeCloseTo(Math.sqrt(2 + 3 / 20.5), 14);
  });

  it('widens by how restless the fortnights are', () => {
    // about 10: χ² = 4·(25/10) = 10 in each group, three degrees of freedom
    const restless = [5, 15, 5, 15];
    const effect = measureEffect({
      treatedBefore: restless,
      treatedAfter: restless,
      controlBefore: restless,
      controlAfter: restless,
    });
    expect(effect.overdispersion).toEqual({ phi: 40 / 12, chiSquare: 40, degreesOfFreedom: 12 });
    expect(effect.rateRatio!.logStandardError).toBeCloseTo(Math.sqrt((40 / 12) * (4 / 40)), 14);
    expect(effect.difference!.standardError).toBeCloseTo(Math.sqrt((40 / 12) * 160), 12);
  });

  it('never narrows for fortnights calmer than chance', () => {
    const calm = [5, 5, 5, 5];
    const series = { treatedBefore: calm, treatedAfter: calm, controlBefore: calm, controlAfter: calm };
    expect(measureEffect(series).overdispersion.phi).toBe(1);
  });

  it('leaves a group without incidents out of the overdispersion', () => {
    const { overdispersion } = measureEffect({
      treatedBefore: [4, 8],
      treatedAfter: [0, 0],
      controlBefore: [6, 6],
      controlAfter: [6, 6],
    });
    // (4 − 6)²/6 + (8 − 6)²/6 over three groups of two
    expect(overdispersion).toEqual({ phi: 1, chiSquare: 8 / 6, degreesOfFreedom: 3 });
  });

  it('scales the control to the size of the place in the difference, not in the ratio', () => {
    const { rateRatio, difference } = measureEffect(totals(100, 50, 500, 450, 5));
    expect(rateRatio!.ratio).toBeCloseTo(0.5 / 0.9, 14);
    expect(difference!.estimate).toBe(-40);
    expect(difference!.standardError).toBeCloseTo(Math.sqrt(150 + 950 / 25), 14);
  });

  it('has nothing to say without any fortnight', () => {
    const none = { treatedBefore: [], treatedAfter: [], controlBefore: [], controlAfter: [] };
    expect(measureEffect(none)).toMatchObject({ verdict: 'too_few', overdispersion: { phi: 1 } });
  });

  it('refuses series of unequal length and what is no count, by its place', () => {
    expect(() => measureEffect({ ...totals(1, 1, 1, 1), controlAfter: [1, 2] })).toThrow('2 fortnights');
    expect(() => measureEffect({ ...totals(1, 1, 1, 1), controlAfter: [-1] })).toThrow('Not a count: -1');
    expect(() => measureEffect({ ...totals(1, 1, 1, 1), treatedAfter: [Number.NaN] })).toThrow('NaN');
  });

  it('turns into its opposite when place and control change parts', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(counts, counts, counts, counts, (a0, a1, c0, c1) => {
        const one = measureEffect({
          treatedBefore: a0,
          treatedAfter: a1,
          controlBefore: c0,
          controlAfter: c1,
        });
        const other = measureEffect({
          treatedBefore: c0,
          treatedAfter: c1,
          controlBefore: a0,
          controlAfter: a1,
        });
        expect(other.rateRatio!.ratio * one.rateRatio!.ratio).toBeCloseTo(1, 10);
        expect(other.rateRatio!.low * one.rateRatio!.high).toBeCloseTo(1, 10);
        expect(other.difference!.estimate).toBe(0 - one.difference!.estimate);
        const opposite = { helped: 'worsened', worsened: 'helped', not_shown: 'not_shown', too_few: '' };
        expect(other.verdict).toBe(opposite[one.verdict]);
      }),
      { numRuns: 50 },
    );
  });
});
