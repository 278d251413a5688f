import type { ExpectedVerdict } from '@lagesbild/shared/analysis/expected.ts';
import { explainIncrease } from '@lagesbild/shared/analysis/explain_increase.ts';
import { describe, expect, it } from 'vitest';

const figure = (observed: number, expected: number | null, verdict: ExpectedVerdict = 'as_expected') => ({
  observed,
  expected,
  verdict,
});
const headline = figure(41, 22, 'more');
const vandalism = figure(24, 7, 'more');
const theft = figure(6, 5);

describe('what stands for an increase', () => {
  it('is the cell of the matrix that is beyond chance and has at least half of it', () => {
    const cells = [figure(4, 3), figure(2, 2), figure(20, 4, 'more'), figure(4, 3)];
    expect(explainIncrease(headline, [vandalism, theft], cells)).toEqual({
      category: 0,
      area: 1,
      share: 16 / 19,
    });
  });

  it('is the category alone when no area is beyond chance', () => {
    const cells = [figure(12, 4), figure(2, 2), figure(12, 3), figure(4, 3)];
    expect(explainIncrease(headline, [vandalism, theft], cells)).toEqual({
      category: 0,
      area: null,
      share: 17 / 19,
    });
    expect(explainIncrease(headline, [vandalism, theft], [])?.area).toBeNull();
  });

  it('is nothing when the increase is spread, within chance, or there is none', () => {
    expect(explainIncrease(headline, [figure(15, 7, 'more'), figure(14, 6, 'more')], [])).toBeNull();
    expect(explainIncrease(headline, [figure(24, 7), theft], [])).toBeNull();
    expect(explainIncrease(figure(41, 38), [vandalism], [])).toBeNull();
    expect(explainIncrease(figure(41, null, 'short_history'), [vandalism], [])).toBeNull();
  });
});
