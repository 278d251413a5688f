import type { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import type { SelectionPicture } from './selection_picture.ts';

/** An area's figures as the server gives them to roles without exact points; null when it gave no figure. */
export function servedSelection(
  { headline, categoryFigures }: Pick<GridAnalysisResult, 'headline' | 'categoryFigures'>,
  wanted: readonly string[],
): SelectionPicture | null {
  if (!headline) return null;
  return {
    figure: headline,
    trend: [],
    categories: (categoryFigures ?? [])
      .map(({ categoryCode, figure }) => ({ code: categoryCode, count: figure.observed }))
      .filter(({ code, count }) => count > 0 && (wanted.length === 0 || wanted.includes(code)))
      .sort((a, b) => b.count - a.count),
  };
}
