import { expectedCount } from '@lagesbild/shared/analysis/expected.ts';
import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import { figureOf } from './figure_of.ts';
import type { FilteredIncidents } from './filter_incidents.ts';
import type { PictureQuery } from './picture.ts';
import type { PictureGround } from './picture_ground.ts';
import { type PicturePulse, picturePulse } from './picture_pulse.ts';
import type { PlacedIncidents } from './placed_incidents.ts';

/** What is told of a part of the map: the incidents of the picture that lie in it. */
export interface SelectionPicture {
  figure: Figure;
  /** The shown period last; epoch ms. */
  trend: { from: number; to: number; count: number }[];
  /** Of the shown period, most frequent first. */
  categories: { code: string; count: number }[];
  /** When in the week it happened there; null for roles that are told of areas only. */
  pulse: PicturePulse | null;
}

/**
 * Figures of a part of the map: its own incidents now against its own earlier periods (one figure, a family of its
 * own), after the category filter of the picture. `rows`: positions of its located incidents of all periods.
 */
export function selectionPicture(
  { counted: { category }, spans }: Pick<PlacedIncidents, 'counted' | 'spans'>,
  rows: readonly number[],
  { periodIndex }: Pick<FilteredIncidents, 'periodIndex'>,
  { periods, compared }: Pick<PictureQuery, 'periods' | 'compared'>,
  { familyCodes, timeZone }: Pick<PictureGround, 'familyCodes' | 'timeZone'>,
): SelectionPicture {
  const counts = new Float64Array(periods.length);
  const byCategory = new Int32Array(familyCodes.length);
  // the others of the municipality are in no period here
  const ofPart = new Int16Array(category.length).fill(-1);
  for (const row of rows) {
    const period = periodIndex[row]!;
    ofPart[row] = period;
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
    pulse: picturePulse(spans, ofPart, { periods, compared }, timeZone),
  };
}
