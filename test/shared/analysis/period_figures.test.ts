import { periodFigures } from '@lagesbild/shared/analysis/period_figures.ts';
import { describe, expect, it } from 'vitest';

/** Rows of incidents from counts: one list per category, shown period first. */
function rows(countsByCategory: number[][]) {
  const periodIndex: number[] = [];
  const category: number[] = [];
  countsByCategory.forEach((counts, line) => {
    counts.forEach((count, period) => {
      for (let i = 0; i < count; i++) {
        periodIndex.push(period);
        category.push(line);
      }
    });
  });
  return { periodIndex: Int16Array.from(periodIndex), category: Uint16Array.from(category) };
}

const fortnights = (count: number) => Array.from({ length: count }, () => 14);

describe('periodFigures', () => {
  it('adds the categories to the headline and gives each its own expected count', () => {
    const figures = periodFigures({
      ...rows([
        [24, 7, 7, 7, 7, 7, 7],
        [6, 8, 6, 8, 6, 8, 6],
      ]),
      categories: 2,
      periodDays: fortnights(7),
    });
    expect(figures.headline).toMatchObject({ observed: 30, expected: 14, verdict: 'more' });
    expect(
      figures.categories.map(({ observed, expected, verdict }) => [observed, expected, verdict]),
    ).toEqual([
      [24, 7, 'more'],
      [6, 7, 'as_expected'],
    ]);
  });

  it('counts a category outside the family in the headline only', () => {
    const figures = periodFigures({ ...rows([[3], [2]]), categories: 1, periodDays: [14] });
    expect(figures.headline.observed).toBe(5);
    expect(figures.categories.map(({ observed }) => observed)).toEqual([3]);
  });

  it('corrects over the whole family: more categories make the same rise less of a surprise', () => {
    const rise = [14, 7, 7, 7, 7, 7, 7];
    const calm = [7, 7, 7, 7, 7, 7, 7];
    const judged = (family: number[][]) =>
      periodFigures({ ...rows(family), categories: family.length, periodDays: fortnights(7) }).categories[0]!;
    expect(judged([rise]).pAdjusted).toBe(judged([rise]).p);
    expect(judged([rise, calm, calm, calm]).pAdjusted).toBeCloseTo(4 * judged([rise]).p, 12);
  });

  it('has no expected count with two earlier periods, and zeros for no incidents', () => {
    const figures = periodFigures({ ...rows([[]]), categories: 1, periodDays: fortnights(3) });
    expect(figures.headline).toMatchObject({ observed: 0, expected: null, verdict: 'short_history' });
  });
});
