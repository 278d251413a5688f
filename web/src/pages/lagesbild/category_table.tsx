import { figureWords, formatCount } from '../../components/figure_words.ts';
import { categoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import type { CategoryRow } from './category_rows.ts';
import { FiguresTable, spanOf } from './figures_table.tsx';
import { lagesbildWords } from './lagesbild_words.ts';

/** The category bars as a table: the same figures, every category of the family. */
export function CategoryTable({ rows }: { rows: readonly CategoryRow[] }) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  return (
    <FiguresTable
      heading={words.category}
      caption={words.byCategory}
      format={(value) => formatCount(value, language)}
      rows={rows.map(({ code, category, figure }) => ({
        key: code,
        name: categoryName(category, language),
        observed: figure.observed,
        expected: figure.expected,
        span: spanOf(figure),
        verdict: figureWords(figure, language).short,
      }))}
    />
  );
}
