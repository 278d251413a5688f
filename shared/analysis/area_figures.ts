import { type Dispersion, estimatePooledDispersion } from './dispersion.ts';
import { EngineInputError } from './engine_input_error.ts';
import { type ExpectedCount, expectedCount } from './expected.ts';
import { type FamilyMember, judgeFamily } from './judge_family.ts';
import type { LocatedAreas } from './locate_areas.ts';

export interface AreaFiguresInput {
  /** A row an incident that counts: 0 = the shown period, 1 = the one before, …; others are left out. */
  periodIndex: Int16Array;
  /** Index of the top category, 0 ≤ index < categories; a row with another counts in the totals of areas only. */
  category: Uint16Array;
  /** Areas of one set that each row lies in (see locateAreas). */
  located: LocatedAreas;
  areas: number;
  /** Number of active top categories. */
  categories: number;
  /** Local days of the shown period and of each earlier one, most recent first. */
  periodDays: readonly number[];
  /** Which earlier periods to expect from; left out: the six previous (see comparedPositions). */
  compared?: readonly number[];
}

export interface AreaFigures {
  /** areas × categories, row-major: one family, with one dispersion. */
  cells: FamilyMember[];
  /** One an area, over all categories: a family of its own. */
  areaTotals: FamilyMember[];
  /** One a category, over the incidents in any area of the set, each once: a family of its own. */
  categoryTotals: FamilyMember[];
  /** Incidents in any area of the set, each once. */
  total: ExpectedCount;
  /** Incidents of the shown period in no area of the set, and those in several, which each of those counts. */
  outside: number;
  inSeveral: number;
  /** Pooled over the cells. */
  dispersion: Dispersion;
}

/**
 * The EST matrix: the areas of one set × the active top categories, each cell with what to expect of it, and what is
 * beyond chance after Benjamini–Hochberg over the whole matrix, "too few" included. r is pooled over all its cells.
 * Where areas overlap an incident counts in each, so that rows may add up to more than the total. Throws
 * EngineInputError 'length_mismatch' for columns of unequal length, 'period_days' without periods.
 */
export function areaFigures(input: AreaFiguresInput): AreaFigures {
  refuseBadInput(input);
  const { periodDays, compared } = input;
  const counts = countAreas(input);
  const judge = (series: Float64Array, dispersion?: number) =>
    expectedCount({
      now: series[0]!,
      nowDays: periodDays[0]!,
      history: series.subarray(1),
      historyDays: periodDays.slice(1),
      ...(compared && { compared }),
      ...(dispersion !== undefined && { dispersion }),
    });
  const dispersion = estimatePooledDispersion(counts.cells.map((series) => series.subarray(1)));
  const pooled = (series: Float64Array) => ({
    ...judge(series, dispersion.r),
    dispersionRule: dispersion.rule,
  });
  return {
    cells: judgeFamily(counts.cells.map(pooled)),
    areaTotals: judgeFamily(counts.areas.map((series) => judge(series))),
    categoryTotals: judgeFamily(counts.categories.map((series) => judge(series))),
    total: judge(counts.total),
    outside: counts.outside,
    inSeveral: counts.inSeveral,
    dispersion,
  };
}

/** One series of counts by period for each cell, area and category. */
interface AreaCounts {
  cells: Float64Array[];
  areas: Float64Array[];
  categories: Float64Array[];
  total: Float64Array;
  outside: number;
  inSeveral: number;
}

function countAreas({
  periodIndex,
  category,
  located,
  areas,
  categories,
  periodDays,
}: AreaFiguresInput): AreaCounts {
  const periods = periodDays.length;
  const series = (count: number) => Array.from({ length: count }, () => new Float64Array(periods));
  const counts: AreaCounts = {
    cells: series(areas * categories),
    areas: series(areas),
    categories: series(categories),
    total: new Float64Array(periods),
    outside: 0,
    inSeveral: 0,
  };
  for (let row = 0; row < periodIndex.length; row++) {
    const period = periodIndex[row]!;
    if (!(period >= 0 && period < periods)) continue;
    const [begin, end] = [located.offsets[row]!, located.offsets[row + 1]!];
    if (period === 0) {
      if (begin === end) counts.outside++;
      if (end > begin + 1) counts.inSeveral++;
    }
    if (begin === end) continue;
    const column = category[row]!;
    counts.total[period]!++;
    if (column < categories) counts.categories[column]![period]!++;
    for (let at = begin; at < end; at++) {
      const area = located.areas[at]!;
      counts.areas[area]![period]!++;
      if (column < categories) counts.cells[area * categories + column]![period]!++;
    }
  }
  return counts;
}

function refuseBadInput({ periodIndex, category, located, periodDays }: AreaFiguresInput): void {
  const rows = periodIndex.length;
  if (category.length !== rows || located.offsets.length !== rows + 1) {
    const detail = `periodIndex has ${rows} rows, category ${category.length}, located ${located.offsets.length - 1}`;
    throw new EngineInputError('length_mismatch', -1, detail);
  }
  if (periodDays.length === 0) {
    throw new EngineInputError('period_days', -1, 'The days of the shown period are missing');
  }
}
