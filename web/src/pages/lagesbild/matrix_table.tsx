import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { AreaMatrix } from '../../analysis/area_matrix.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { figureWords } from '../../components/figure_words.ts';
import { categoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import type { AreaSet } from './area_sets.ts';
import { lagesbildWords } from './lagesbild_words.ts';

interface MatrixTableProps {
  matrix: AreaMatrix;
  areaSet: AreaSet;
  family: readonly Category[];
  opened: { area: string; category: string } | null;
  /** What pressing a cell does, as a sentence. */
  pressing: string;
  onOpen(cell: { area: string; category: string }): void;
}

/** Areas as rows, categories as columns, sums at the ends. Only what is beyond chance has a colour, an arrow and a difference. */
export function MatrixTable({ matrix, areaSet, family, opened, pressing, onOpen }: MatrixTableProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  // a column without anything now or expected says nothing; it stays in the family all the same
  const columns = family
    .map((category, at) => ({ category, at, total: matrix.categoryTotals[at]! }))
    .filter(({ total }) => total.observed > 0 || (total.expected ?? 0) >= 1);
  const notes = [
    `${words.matrixRule} ${pressing}`,
    matrix.outside > 0 ? words.matrixOutside(matrix.outside) : null,
    matrix.inSeveral > 0 ? words.matrixSeveral(matrix.inSeveral) : null,
  ].filter((note) => note !== null);
  return (
    <>
      <table className="table matrix-table">
        <caption className="visually-hidden">{words.matrixCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.areaOf}</th>
            {columns.map(({ category }) => (
              <th key={category.code} scope="col" className="number">
                <span className="matrix-column">
                  <CategoryMark category={category} />
                  {categoryName(category, language).split(',')[0]}
                </span>
              </th>
            ))}
            <th scope="col" className="number">
              {words.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {areaSet.areas.map((area, row) => (
            <tr key={area.id}>
              <th scope="row">{area.name}</th>
              {columns.map(({ category, at }) => {
                const figure = matrix.cells[row * family.length + at]!;
                const { verdict, expected } = figureWords(figure, language);
                return (
                  <td key={category.code} className="number" data-tone={toneOf(figure)}>
                    <button
                      type="button"
                      aria-current={
                        (opened?.area === area.id && opened.category === category.code) || undefined
                      }
                      aria-label={words.matrixCell(
                        area.name,
                        categoryName(category, language),
                        `${words.countIncidents(figure.observed)}. ${verdict}${expected && ` (${expected})`}`,
                      )}
                      disabled={figure.observed === 0}
                      onClick={() => onOpen({ area: area.id, category: category.code })}
                    >
                      <CellFigure figure={figure} />
                    </button>
                  </td>
                );
              })}
              <SumCell figure={matrix.areaTotals[row]!} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.wholeSet}</th>
            {columns.map(({ category, total }) => (
              <SumCell key={category.code} figure={total} />
            ))}
            <SumCell figure={matrix.total} />
          </tr>
        </tfoot>
      </table>
      <p className="matrix-notes">{notes.join(' · ')}</p>
    </>
  );
}

function SumCell({ figure }: { figure: Figure }) {
  return (
    <td className="number matrix-sum" data-tone={toneOf(figure)}>
      <CellFigure figure={figure} />
    </td>
  );
}

const toneOf = ({ verdict }: Figure) => (verdict === 'more' || verdict === 'fewer' ? verdict : undefined);

/** "20 ▲ +16"; a nought steps back. */
function CellFigure({ figure }: { figure: Figure }) {
  const { short, tone } = figureWords(figure, useLanguage());
  return (
    <span className="matrix-figure" data-nothing={figure.observed === 0 || undefined}>
      <b>{figure.observed}</b>
      {tone !== 'plain' && (
        <small>
          {tone === 'more' ? '▲' : '▼'} {short}
        </small>
      )}
    </span>
  );
}
