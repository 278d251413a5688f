import { expectedCount } from '@lagesbild/shared/analysis/expected.ts';
import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { CountedIncidents } from './counted_incidents.ts';
import { figureOf } from './figure_of.ts';
import type { FilteredIncidents } from './filter_incidents.ts';
import type { PictureQuery } from './picture.ts';

/** What is told of a part of the map: the incidents of the picture that lie in it. */
export interface SelectionPicture {
  figure: Figure;
  /** The shown period last; epoch ms. */
  trend: { from: number; to: number; count: number }[];
  /** Of the shown period, most frequent first. */
  categories: { code: string; count: number }[];
}

/**
 * Figures of a part of the map: its own incidents now against its own earlier periods (one figure, a family of its
 * own), after the category filter of the picture. `rows`: positions of its located incidents of all periods.
 */
export function selectionPicture(
  { category }: Pick<CountedIncidents, 'category'>,
  rows: readonly number[],
  { periodIndex }: Pick<FilteredIncidents, 'periodIndex'>,
  { periods }: Pick<PictureQuery, 'periods'>,
  familyCodes: readonly string[],
): SelectionPicture {
  const counts = new Float64Array(periods.length);
  const byCategory = new Int32Array(familyCodes.length);
  for (const row of rows) {
    const period = periodIndex[row]!;
    counts[period]!++;
    if (period === 0) byCategory[category[row]!]!++;
  }
  const days = periods.map((period) => period.days);
  const figure = expectedCount({
    now: counts[0]!,
    nowDays: days[0]!,
    history: counts.subarray(1),
    historyDays: days.slice(1),
  });
  return {
    figure: figureOf(figure),
    trend: periods.map(({ from, to }, i) => ({ from, to, count: counts[i]! })).toReversed(),
    categories: familyCodes
      .map((code, i) => ({ code, count: byCategory[i]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  };
}
