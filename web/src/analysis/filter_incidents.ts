import type { CountedIncidents } from './counted_incidents.ts';
import type { PictureFilter } from './picture.ts';
import type { CategoryMix } from './picture_places.ts';

/** What the category filter leaves of the counted incidents. */
export interface FilteredIncidents {
  /** By located incident: its period (0 = the shown one), -1 when filtered out or in none. What the statistics of cells are made of. */
  periodIndex: Int16Array;
  /** Positions of the located ones of the shown period: what is drawn and listed. */
  shown: Int32Array;
  /** Positions of those of the shown period without a point of their own. */
  withoutPlace: Int32Array;
}

/** `wanted`: top category codes; empty takes all that count. A code outside the family matches nothing. */
export function filterIncidents(
  counted: Pick<CountedIncidents, 'category' | 'locatedCount'>,
  periodIndex: Int16Array,
  familyCodes: readonly string[],
  wanted: readonly string[],
): FilteredIncidents {
  const isWanted = Uint8Array.from(familyCodes, (code) =>
    Number(wanted.length === 0 || wanted.includes(code)),
  );
  const { category, locatedCount } = counted;
  const kept = new Int16Array(locatedCount).fill(-1);
  const shown = new Int32Array(periodIndex.length);
  let shownLocated = 0;
  let shownInAll = 0;
  for (let row = 0; row < periodIndex.length; row++) {
    const period = periodIndex[row]!;
    if (period < 0 || isWanted[category[row]!] !== 1) continue;
    if (row < locatedCount) kept[row] = period;
    if (period !== 0) continue;
    shown[shownInAll++] = row;
    if (row < locatedCount) shownLocated = shownInAll;
  }
  return {
    periodIndex: kept,
    shown: shown.slice(0, shownLocated),
    withoutPlace: shown.slice(shownLocated, shownInAll),
  };
}

/** When each counted incident counts (epoch ms), NaN for those that the filter leaves out. */
export function keptMoments(
  { category, countedAt }: Pick<CountedIncidents, 'category' | 'countedAt'>,
  familyCodes: readonly string[],
  { categories }: Pick<PictureFilter, 'categories'>,
): Float64Array {
  if (categories.length === 0) return countedAt;
  const isWanted = familyCodes.map((code) => categories.includes(code));
  return countedAt.map((moment, row) => (isWanted[category[row]!] ? moment : Number.NaN));
}

/** How many of each category lie in each cell: `cells` by located incident, -1 in none. */
export function categoryMix(
  { category }: Pick<CountedIncidents, 'category'>,
  rows: Int32Array,
  cells: Int32Array,
): CategoryMix {
  const mix: CategoryMix = new Map();
  for (const row of rows) {
    const cell = cells[row]!;
    if (cell < 0) continue;
    const ofCell = mix.get(cell) ?? new Map<number, number>();
    ofCell.set(category[row]!, (ofCell.get(category[row]!) ?? 0) + 1);
    mix.set(cell, ofCell);
  }
  return mix;
}
