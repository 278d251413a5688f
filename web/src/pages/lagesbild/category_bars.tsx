import { useState } from 'react';
import { CategoryMark } from '../../components/category_mark.tsx';
import { figureWords } from '../../components/figure_words.ts';
import { categoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { barScale, type CategoryRow, prominentRows } from './category_rows.ts';
import { CategoryTable } from './category_table.tsx';
import { lagesbildWords } from './lagesbild_words.ts';

interface CategoryBarsProps {
  rows: readonly CategoryRow[];
  chosen: readonly string[];
  onChoose(codes: readonly string[]): void;
  /** Incidents of the chosen categories and of all. */
  shownCount: number;
  allCount: number;
}

/** Counts by category against what was expected; ticking some shows only those on the map. */
export function CategoryBars({ rows, chosen, onChoose, shownCount, allCount }: CategoryBarsProps) {
  const words = useWords(lagesbildWords);
  const [asTable, setAsTable] = useState(false);
  const [all, setAll] = useState(false);
  const visible = all ? rows : prominentRows(rows, chosen);
  const scale = barScale(rows);
  const toggle = (code: string) =>
    onChoose(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code]);
  return (
    <section className="categories" aria-labelledby="categories-heading">
      <div className="section-heading">
        <h2 id="categories-heading" className="eyebrow">
          {words.byCategory}
        </h2>
        <button
          type="button"
          className="link-button"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? words.asBars : words.asTable}
        </button>
      </div>
      {asTable ? (
        <CategoryTable rows={rows} />
      ) : (
        <fieldset aria-describedby="categories-hint">
          <legend className="visually-hidden">{words.onMap}</legend>
          <p id="categories-hint" className="visually-hidden">
            {words.filterHint}
          </p>
          {visible.map((row) => (
            <CategoryBar
              key={row.code}
              row={row}
              scale={scale}
              checked={chosen.includes(row.code)}
              faded={chosen.length > 0 && !chosen.includes(row.code)}
              onToggle={() => toggle(row.code)}
            />
          ))}
        </fieldset>
      )}
      <div className="categories-foot">
        {chosen.length > 0 && (
          <p className="filter-note">
            {words.filtered(shownCount, allCount)}{' '}
            <button type="button" className="link-button" onClick={() => onChoose([])}>
              {words.clearFilter}
            </button>
          </p>
        )}
        {!asTable && (all || visible.length < rows.length) && (
          <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewerCategories : words.allCategories(rows.length)}
          </button>
        )}
      </div>
    </section>
  );
}

/** "Belysning" of "Belysning, otrygg plats": what there is room for beside a bar. */
const shortName = (name: string) => name.split(',')[0]!;

interface CategoryBarProps {
  row: CategoryRow;
  scale: number;
  checked: boolean;
  faded: boolean;
  onToggle(): void;
}

function CategoryBar({ row, scale, checked, faded, onToggle }: CategoryBarProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { category, figure } = row;
  const { verdict, expected, short, tone } = figureWords(figure, language);
  const name = categoryName(category, language);
  return (
    <label className="category-row" data-faded={faded || undefined}>
      <input
        type="checkbox"
        checked={checked}
        onChange={onToggle}
        aria-label={`${name}: ${words.countIncidents(figure.observed)}. ${verdict}${expected && ` (${expected})`}`}
      />
      <CategoryMark category={category} />
      <span className="category-name" title={name}>
        {shortName(name)}
      </span>
      <RangeBar row={row} scale={scale} />
      <span className="category-value">
        <b>{figure.observed}</b>
        <small data-tone={tone}>
          {tone === 'more' && <span aria-hidden="true">▲ </span>}
          {tone === 'fewer' && <span aria-hidden="true">▼ </span>}
          {short}
        </small>
      </span>
    </label>
  );
}

/** The count as a bar, the expected range behind it, a tick at the expected count. */
function RangeBar({ row: { category, figure }, scale }: { row: CategoryRow; scale: number }) {
  const share = (value: number) => `${(100 * Math.min(value, scale)) / scale}%`;
  const { spanLow, spanHigh, expected, observed } = figure;
  return (
    <span className="range-bar" aria-hidden="true">
      {spanLow !== null && spanHigh !== null && (
        <span
          className="range-bar-span"
          style={{ left: share(spanLow), width: share(Math.max(spanHigh - spanLow, scale / 60)) }}
        />
      )}
      <span className="range-bar-count" style={{ width: share(observed), background: category.color }} />
      {expected !== null && <span className="range-bar-tick" style={{ left: share(expected) }} />}
    </span>
  );
}
