import { locateCells } from '@lagesbild/shared/analysis/locate_cells.ts';
import type { CountedIncidents } from './counted_incidents.ts';
import type { PictureGround } from './picture_ground.ts';
import type { CategoryMix } from './picture_places.ts';

/** Positions in the counted incidents, after the category filter. */
export interface FilteredIncidents {
  /** Located ones of the shown and all earlier periods: what the statistics of cells are made of. */
  allPeriods: Int32Array;
  /** Located ones of the shown period: what is drawn and listed. */
  shown: Int32Array;
  /** Those of the shown period without a point of their own. */
  withoutPlace: Int32Array;
}

/** `wanted`: top category codes; empty takes all that count. A code outside the family matches nothing. */
export function filterIncidents(
  counted: CountedIncidents,
  periodIndex: Int16Array,
  familyCodes: readonly string[],
  wanted: readonly string[],
): FilteredIncidents {
  const numbers = new Set(wanted.map((code) => familyCodes.indexOf(code)));
  const allPeriods: number[] = [];
  const shown: number[] = [];
  const withoutPlace: number[] = [];
  for (let row = 0; row < periodIndex.length; row++) {
    const period = periodIndex[row]!;
    if (period < 0 || (numbers.size > 0 && !numbers.has(counted.category[row]!))) continue;
    if (counted.located[row]) allPeriods.push(row);
    if (period === 0) (counted.located[row] ? shown : withoutPlace).push(row);
  }
  return {
    allPeriods: Int32Array.from(allPeriods),
    shown: Int32Array.from(shown),
    withoutPlace: Int32Array.from(withoutPlace),
  };
}

/** How many of each category lie in each cell of the grid. */
export function categoryMix(
  counted: CountedIncidents,
  rows: Int32Array,
  { grid }: Pick<PictureGround, 'grid'>,
): CategoryMix {
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!);
  const cells = locateCells(grid, pick(counted.x), pick(counted.y));
  const mix: CategoryMix = new Map();
  cells.forEach((cell, i) => {
    if (cell < 0) return;
    const ofCell = mix.get(cell) ?? new Map<number, number>();
    const category = counted.category[rows[i]!]!;
    ofCell.set(category, (ofCell.get(category) ?? 0) + 1);
    mix.set(cell, ofCell);
  });
  return mix;
}
