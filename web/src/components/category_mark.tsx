import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { categoryIcon } from './category_icons.ts';

interface CategoryMarkProps {
  category: Pick<Category, 'letter' | 'color' | 'inkOnColor' | 'icon'>;
  /** The letter as on the map, or the drawing (which falls back to the letter). */
  show?: 'letter' | 'icon';
  size?: 'small' | 'large';
}

/** The square mark of a category. Always beside its name, so hidden from screen readers. */
export function CategoryMark({ category, show = 'letter', size = 'small' }: CategoryMarkProps) {
  const drawing = show === 'icon' ? categoryIcon(category.icon) : null;
  return (
    <span
      aria-hidden="true"
      className={size === 'large' ? 'category-mark category-mark-large' : 'category-mark'}
      style={{ background: category.color, color: category.inkOnColor }}
    >
      {drawing ? (
        <svg viewBox={drawing.viewBox} role="presentation">
          <path d={drawing.path} />
        </svg>
      ) : (
        category.letter
      )}
    </span>
  );
}
