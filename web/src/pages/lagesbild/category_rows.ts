import { TILE_CATEGORY_CODES } from '@lagesbild/shared/domain/categories.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { CategoryFigure } from '../../analysis/picture.ts';

export interface CategoryRow extends CategoryFigure {
  category: Category;
}

/** Joins figures with their categories; a figure without a category of this municipality is left out. */
export function categoryRows(figures: readonly CategoryFigure[], family: readonly Category[]): CategoryRow[] {
  return figures.flatMap((figure) => {
    const category = family.find(({ code }) => code === figure.code);
    return category ? [{ ...figure, category }] : [];
  });
}

/**
 * The rows worth a place at first: the four that the service starts from, whatever has happened, whatever is not
 * as expected, and what is chosen. The order is always the register's, so that stepping moves no row.
 */
export function prominentRows(rows: readonly CategoryRow[], chosen: readonly string[]): CategoryRow[] {
  return rows.filter(
    ({ code, figure }) =>
      (TILE_CATEGORY_CODES as readonly string[]).includes(code) ||
      figure.observed > 0 ||
      figure.verdict === 'more' ||
      figure.verdict === 'fewer' ||
      chosen.includes(code),
  );
}

/** End of the bars' common scale: the largest count or span, so that bars compare with each other. */
export function barScale(rows: readonly CategoryRow[]): number {
  return rows.reduce((most, { figure }) => Math.max(most, figure.observed, figure.spanHigh ?? 0), 1);
}
