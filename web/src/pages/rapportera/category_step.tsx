import { TILE_CATEGORY_CODES } from '@lagesbild/shared/domain/categories.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useState } from 'react';
import { categoryIcon } from '../../components/category_icons.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { categoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { reportWords } from './report_words.ts';

/** What people outdoors report most, after the four tiles; the rest is under "Fler". */
const FIRST_CHIPS: readonly string[] = ['gathering', 'traffic', 'littering', 'fire'];

/** Groups that are reported as something that has happened; calm has its own button, plans come ahead of time. */
const REPORTED_GROUPS: readonly string[] = [
  'crime',
  'disorder',
  'physical_environment',
  'perceived_insecurity',
];

interface CategoryStepProps {
  categories: readonly Category[];
  chosen: string | null;
  onChoose: (code: string) => void;
}

/** What has happened: four tiles, four chips, and the rest behind "Fler". The tap itself moves on. */
export function CategoryStep({ categories, chosen, onChoose }: CategoryStepProps) {
  const words = useWords(reportWords);
  const tops = categories.filter(
    (category) => category.active && category.parentCode === null && REPORTED_GROUPS.includes(category.group),
  );
  const isTile = (category: Category) => (TILE_CATEGORY_CODES as readonly string[]).includes(category.code);
  const tiles = tops.filter(isTile);
  const others = tops.filter((category) => !isTile(category));
  const first = others.filter((category) => FIRST_CHIPS.includes(category.code));
  const rest = others.filter((category) => !first.includes(category));
  const [open, setOpen] = useState(rest.some((category) => category.code === chosen));
  return (
    <>
      <div className="report-tiles">
        {tiles.map((category) => (
          <CategoryTile
            key={category.code}
            category={category}
            chosen={category.code === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
      <div className="chips report-more">
        {[...first, ...(open ? rest : [])].map((category) => (
          <CategoryChip
            key={category.code}
            category={category}
            long={!first.includes(category)}
            chosen={category.code === chosen}
            onChoose={onChoose}
          />
        ))}
        {rest.length > 0 && (
          <button type="button" className="chip" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.fewer : words.more}
          </button>
        )}
      </div>
    </>
  );
}

interface ChoiceProps {
  category: Category;
  chosen: boolean;
  onChoose: (code: string) => void;
}

function CategoryTile({ category, chosen, onChoose }: ChoiceProps) {
  const language = useLanguage();
  const icon = categoryIcon(category.icon);
  return (
    <button
      type="button"
      className="report-tile"
      aria-current={chosen || undefined}
      onClick={() => onChoose(category.code)}
    >
      <span className="report-tile-marks">
        <CategoryMark category={category} size="large" />
        {icon && (
          <svg viewBox={icon.viewBox} aria-hidden="true">
            <path d={icon.path} />
          </svg>
        )}
      </span>
      {categoryName(category, language)}
    </button>
  );
}

function CategoryChip({ category, chosen, onChoose, long }: ChoiceProps & { long: boolean }) {
  const language = useLanguage();
  const name = categoryName(category, language);
  const short = long ? name : shortName(name);
  return (
    <button
      type="button"
      className="chip"
      aria-current={chosen || undefined}
      onClick={() => onChoose(category.code)}
    >
      <CategoryMark category={category} show="icon" />
      <span>
        {short}
        {short !== name && <span className="visually-hidden">{name.slice(short.length)}</span>}
      </span>
    </button>
  );
}

/** "Samling som skapar otrygghet" → "Samling": the part that tells it from the others. */
const shortName = (name: string) => name.split(/, | som | och | that | and /)[0]!;
