import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { ExpectedAnalysisResult } from '@lagesbild/shared/schemas/expected_analysis.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useId } from 'react';
import { useCategories } from '../../api/municipality.ts';
import { useFrozenAnswer } from '../../api/situational_pictures.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { figureWords, formatCount } from '../../components/figure_words.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { categoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { periodWords } from './period_words.ts';

/** The headline and each category beside what was expected, from the frozen answer. */
export function FrozenFigures({ id, number }: { id: string; number: number }) {
  const words = useWords(periodWords);
  const language = useLanguage();
  const heading = useId();
  const { code } = useCurrentMunicipality().municipality;
  const { data, error, refetch } = useFrozenAnswer<ExpectedAnalysisResult>(code, id, number, 'expected');
  const { data: categories = [] } = useCategories(code);
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  const { headline, categoryFigures, caveatTexts } = data;
  const { verdict, expected, tone } = figureWords(headline, language);
  const shown = categoryFigures.filter(({ figure }) => figure.observed > 0 || figure.verdict === 'fewer');
  const scale = shown.reduce((most, { figure }) => Math.max(most, figure.observed, figure.spanHigh ?? 0), 1);
  return (
    <section className="picture-figures" aria-labelledby={heading}>
      <h2 id={heading} className="eyebrow">
        {words.figures}
      </h2>
      <p className="picture-count">
        <strong>{formatCount(headline.observed, language)}</strong> {words.incidents(headline.observed)}
      </p>
      <p className="picture-verdict">
        <b data-tone={tone}>{verdict}</b>
        {expected && ` (${expected})`}
        {verdict && '.'}
      </p>
      <table className="picture-table">
        <thead>
          <tr>
            <th scope="col">{words.category}</th>
            <td className="picture-bar-cell" />
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
          {shown.map(({ categoryCode, figure }) => (
            <FigureRow
              key={categoryCode}
              code={categoryCode}
              figure={figure}
              category={categories.find((category) => category.code === categoryCode)}
              scale={scale}
            />
          ))}
        </tbody>
      </table>
      {caveatTexts.length > 0 && (
        <ul className="muted small">
          {caveatTexts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface FigureRowProps {
  code: string;
  figure: Figure;
  /** As it is called now; one that is gone is told by its code. */
  category: Category | undefined;
  scale: number;
}

function FigureRow({ code, figure, category, scale }: FigureRowProps) {
  const words = useWords(periodWords);
  const language = useLanguage();
  const { observed, expected, spanLow, spanHigh } = figure;
  const { short, tone } = figureWords(figure, language);
  const share = (value: number) => `${(100 * value) / scale}%`;
  return (
    <tr>
      <th scope="row">
        <span className="picture-category">
          {category && <CategoryMark category={category} />}
          {category ? categoryName(category, language) : code}
        </span>
      </th>
      <td className="picture-bar-cell">
        <span className="picture-bar" aria-hidden="true">
          {spanLow !== null && spanHigh !== null && (
            <span
              className="picture-bar-span"
              style={{ left: share(spanLow), width: share(Math.max(spanHigh - spanLow, scale / 60)) }}
            />
          )}
          <span
            className="picture-bar-count"
            style={{ width: share(observed), background: category?.color }}
          />
          {expected !== null && <span className="picture-bar-tick" style={{ left: share(expected) }} />}
        </span>
      </td>
      <td className="number">{observed}</td>
      <td className="number">{expected === null ? words.none : formatCount(expected, language)}</td>
      <td className="number">
        {spanLow === null || spanHigh === null ? words.none : `${spanLow}–${spanHigh}`}
      </td>
      <td data-tone={tone}>{short || words.none}</td>
    </tr>
  );
}
