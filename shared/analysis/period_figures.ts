import { type ExpectedCount, expectedCount } from './expected.ts';
import { type FamilyMember, judgeFamily } from './judge_family.ts';

export interface PeriodFiguresInput {
  /** A row an incident that counts: 0 = the shown period, 1 = the one before, …; others are left out. */
  periodIndex: Int16Array;
  /** Index of the top category, 0 ≤ index < categories. */
  category: Uint16Array;
  /** Number of active top categories: the family, whatever a filter shows. */
  categories: number;
  /** Local days of the shown period and of each earlier one, most recent first. */
  periodDays: number[];
  /** Which earlier periods the expected counts are taken from; left out: the six previous (see comparedPositions). */
  compared?: readonly number[];
  /** Periods of the rows that the headline counts (−1: filtered out); left out: all rows. The family stays whole. */
  headlinePeriodIndex?: Int16Array;
}

export interface PeriodFigures {
  headline: ExpectedCount;
  /** One a category, in order, judged as one family (Benjamini–Hochberg over all active top categories). */
  categories: FamilyMember[];
}

/**
 * The headline (a family of its own) and the category bars (one family) of a period, from incidents of the shown and
 * earlier periods. Earlier periods without any incident count as zero; with no incidents at all everything is
 * "too few". The caller leaves out what does not count (docs/methods/vad_som_raknas.md).
 */
export function periodFigures(input: PeriodFiguresInput): PeriodFigures {
  const {
    periodIndex,
    category,
    categories,
    periodDays,
    compared,
    headlinePeriodIndex = periodIndex,
  } = input;
  const periods = periodDays.length;
  const all = new Float64Array(periods);
  const byCategory = Array.from({ length: categories }, () => new Float64Array(periods));
  for (let i = 0; i < periodIndex.length; i++) {
    const inHeadline = headlinePeriodIndex[i]!;
    if (inHeadline >= 0 && inHeadline < periods) all[inHeadline]!++;
    const period = periodIndex[i]!;
    const counts = byCategory[category[i]!];
    if (counts && period >= 0 && period < periods) counts[period]!++;
  }
  const judge = (counts: Float64Array) =>
    expectedCount({
      now: counts[0] ?? 0,
      nowDays: periodDays[0]!,
      history: counts.subarray(1),
      historyDays: periodDays.slice(1),
      ...(compared && { compared }),
    });
  return { headline: judge(all), categories: judgeFamily(byCategory.map(judge)) };
}
