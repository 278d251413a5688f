import type { WeekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import type { CountedIncidents } from './counted_incidents.ts';
import type { PictureFilter } from './picture.ts';
import type { CategoryMix } from './picture_places.ts';
import { withinHours } from './within_hours.ts';

/** What the category filter leaves of the counted incidents. */
export interface FilteredIncidents {
  /** By counted incident: its period, -1 when filtered out or in none. */
  ofAll: Int16Array;
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
  const kept = new Int16Array(periodIndex.length).fill(-1);
  const shown = new Int32Array(periodIndex.length);
  let shownLocated = 0;
  let shownInAll = 0;
  for (let row = 0; row < periodIndex.length; row++) {
    const period = periodIndex[row]!;
    if (period < 0 || isWanted[category[row]!] !== 1) continue;
    kept[row] = period;
    if (period !== 0) continue;
    shown[shownInAll++] = row;
    if (row < locatedCount) shownLocated = shownInAll;
  }
  return {
    ofAll: kept,
    periodIndex: kept.subarray(0, locatedCount),
    shown: shown.slice(0, shownLocated),
    withoutPlace: shown.slice(shownLocated, shownInAll),
  };
}

/** When each counted incident counts (epoch ms), NaN for those that the filter leaves out. */
export function keptMoments(
  { counted, spans }: { counted: Pick<CountedIncidents, 'category' | 'countedAt'>; spans: WeekSpans },
  familyCodes: readonly string[],
  { categories, hours }: Pick<PictureFilter, 'categories' | 'hours'>,
): Float64Array {
  const { category, countedAt } = counted;
  if (categories.length === 0 && hours === null) return countedAt;
  const isWanted = familyCodes.map((code) => categories.length === 0 || categories.includes(code));
  const inHours = hours && withinHours(spans, new Int16Array(countedAt.length), hours).periodIndex;
  return countedAt.map((moment, row) =>
    isWanted[category[row]!] && !(inHours && inHours[row]! < 0) ? moment : Number.NaN,
  );
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
