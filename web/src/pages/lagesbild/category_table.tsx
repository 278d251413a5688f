import { categoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import type { CategoryRow } from './category_rows.ts';
import { figureWords, formatCount } from './figure_words.ts';
import { lagesbildWords } from './lagesbild_words.ts';

/** The category bars as a table: the same figures, every category of the family. */
export function CategoryTable({ rows }: { rows: readonly CategoryRow[] }) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  return (
    <table className="table table-narrow">
      <caption className="visually-hidden">{words.byCategory}</caption>
      <thead>
        <tr>
          <th scope="col">{words.category}</th>
          <th scope="col" className="number">
            {words.count}
          </th>
          <th scope="col" className="number">
            {words.expected}
          </th>
          <th scope="col" className="number">
            {words.span}
          </th>
          <th scope="col">{words.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, category, figure }) => (
          <tr key={code}>
            <th scope="row">{categoryName(category, language)}</th>
            <td className="number">{figure.observed}</td>
            <td className="number">
              {figure.expected === null ? words.none : formatCount(figure.expected, language)}
            </td>
            <td className="number">
              {figure.spanLow === null ? words.none : `${figure.spanLow}–${figure.spanHigh}`}
            </td>
            <td>{figureWords(figure, language).short || words.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
