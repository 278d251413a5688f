import type { ExpectedAnalysisResult } from '@lagesbild/shared/schemas/expected_analysis.ts';
import type { SelectionPicture } from './selection_picture.ts';

/** An area's figures and trend as the server gives them; `periods`: those of the series, most recent first. */
export function servedSelection(
  {
    headline,
    categoryFigures,
    series,
  }: Pick<ExpectedAnalysisResult, 'headline' | 'categoryFigures' | 'series'>,
  periods: readonly { from: number; to: number }[],
  wanted: readonly string[],
): SelectionPicture {
  return {
    figure: headline,
    trend: series
      .slice(0, periods.length)
      .map(({ figure }, i) => ({ from: periods[i]!.from, to: periods[i]!.to, count: figure.observed }))
      .toReversed(),
    pulse: null,
    categories: categoryFigures
      .map(({ categoryCode, figure }) => ({ code: categoryCode, count: figure.observed }))
      .filter(({ code, count }) => count > 0 && (wanted.length === 0 || wanted.includes(code)))
      .sort((a, b) => b.count - a.count),
  };
}
