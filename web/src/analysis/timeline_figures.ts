import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { periodSeries } from '@lagesbild/shared/analysis/period_series.ts';
import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import { figureOf } from './figure_of.ts';
import type { PictureFilter } from './picture.ts';

/** The bars of the timeline and the earlier periods that their expected counts come from. */
export interface TimelineQuery extends PictureFilter {
  /** Periods of one kind that follow on each other, most recent first. Epoch ms. */
  bars: { from: number; to: number; days: number }[];
  /** So many of them are drawn; the rest is their history. */
  drawn: number;
  /** So many of them lie wholly after the first data; a later one is drawn, but nothing is expected from it. */
  whole: number;
}

/**
 * Each drawn bar's count beside what the six periods before it let expect, most recent first. Each bar is a question
 * of its own, as the headline is when the bar is shown. `countedAt`: moments (epoch ms) of the incidents that count,
 * NaN for those filtered out.
 */
export function timelineFigures(countedAt: Float64Array, { bars, drawn, whole }: TimelineQuery): Figure[] {
  const counts = new Float64Array(bars.length);
  for (const bar of indexPeriods(countedAt, bars)) if (bar >= 0) counts[bar]!++;
  const periodDays = bars.map(({ days }) => days);
  return periodSeries({ counts, periodDays, told: drawn, whole }).map(figureOf);
}
