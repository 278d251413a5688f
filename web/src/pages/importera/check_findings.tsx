import type { ImportCheck } from '@lagesbild/shared/schemas/import.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { lazy, Suspense, useState } from 'react';
import { CategoryMark } from '../../components/category_mark.tsx';
import { ChoiceField } from '../../components/choice_field.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { outcomeWords } from './outcome_words.ts';
import { PointTable } from './point_table.tsx';
import { useFormats } from './use_formats.ts';

const CheckMap = lazy(() => import('./check_map.tsx'));

interface CheckFindingsProps {
  check: ImportCheck;
  categories: readonly Category[];
}

/** What would go in: how many, when, of which category, and where, on the map or as its list. */
export function CheckFindings({ check, categories }: CheckFindingsProps) {
  const words = useWords(outcomeWords);
  const language = useLanguage();
  const { count, day } = useFormats();
  const [view, setView] = useState<'map' | 'list'>('map');
  return (
    <>
      <div className="check-head" role="status">
        <p className="check-figure">
          <span className="check-number">{count(check.accepted)}</span>{' '}
          {words.wouldAccept(count(check.accepted))}
        </p>
        <p className="muted">
          {check.rejectedCount > 0 ? words.wouldReject(count(check.rejectedCount)) : words.allGood}
          {check.period && ` · ${words.period(day(check.period.from), day(check.period.to))}`}
        </p>
      </div>
      {check.accepted > 0 && (
        <div className="check-found">
          <ul className="check-categories">
            {check.byCategory.map(({ categoryCode, count: rows }) => {
              const category = categories.find(({ code }) => code === categoryCode);
              return (
                <li key={categoryCode}>
                  {category && <CategoryMark category={category} />}
                  <span>{fullCategoryName(categoryCode, categories, language)}</span>
                  <strong>{count(rows)}</strong>
                </li>
              );
            })}
          </ul>
          {check.points.length === 0 ? (
            <p className="muted">{words.noPoints}</p>
          ) : (
            <div className="stack">
              <ChoiceField
                label={words.view}
                value={view}
                choices={[
                  { value: 'map', label: words.map },
                  { value: 'list', label: words.list },
                ]}
                onChange={(next) => next && setView(next)}
              />
              {view === 'map' ? (
                <Suspense fallback={<div className="check-map" />}>
                  <CheckMap points={check.points} categories={categories} />
                </Suspense>
              ) : (
                <PointTable points={check.points} categories={categories} />
              )}
              {check.points.length < check.pointCount && (
                <p className="small muted">
                  {words.shownPoints(count(check.points.length), count(check.pointCount))}
                </p>
              )}
            </div>
          )}
        </div>
      )}
    </>
  );
}
