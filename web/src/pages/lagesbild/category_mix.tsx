import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { categoryName } from '../../state/category_names.ts';
import { useLanguage } from '../../state/language.ts';

interface CategoryMixProps {
  counts: readonly { code: string; count: number }[];
  family: readonly Category[];
}

/** At most so many categories are named; the rest is in the list. */
const mostNamed = 3;

/** What a place is made of: marks with counts, the most frequent first. */
export function CategoryMix({ counts, family }: CategoryMixProps) {
  const language = useLanguage();
  const named = counts.slice(0, mostNamed).flatMap(({ code, count }) => {
    const category = family.find((candidate) => candidate.code === code);
    return category ? [{ category, count }] : [];
  });
  return (
    <ul className="category-mix">
      {named.map(({ category, count }) => (
        <li key={category.code} title={categoryName(category, language)}>
          <CategoryMark category={category} />
          <span aria-hidden="true">{count}</span>
          <span className="visually-hidden">
            {count} {categoryName(category, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}
