import type { Category } from '@lagesbild/shared/schemas/municipality.ts';

/** The pin whose tip is the middle of the map. Carries the category's letter, so that what and where are one picture. */
export function MapPin({ category }: { category: Category | undefined }) {
  return (
    <svg className="map-pin" viewBox="0 0 44 56" aria-hidden="true">
      <path
        d="M22 54C22 54 40 34 40 20a18 18 0 1 0-36 0c0 14 18 34 18 34z"
        fill={category?.color ?? 'var(--color-press)'}
        stroke="#fff"
        strokeWidth="3"
      />
      <text x="22" y="27" textAnchor="middle" fill={category?.inkOnColor ?? 'var(--color-on-press)'}>
        {category?.letter}
      </text>
    </svg>
  );
}
