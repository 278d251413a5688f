import { type ExpectedCount, expectedCount } from './expected.ts';
import { type FamilyMember, judgeFamily } from './judge_family.ts';

export interface PeriodFiguresInput {
  /** One row per incident that counts: 0 = the shown period, 1 = the one before, …; others are left out. */
  periodIndex: Int16Array;
  /** Its top category as a number in the family; outside 0 … categories − 1 it counts in the headline only. */
  category: ArrayLike<number>;
  /** Size of the family: all active top categories that count, whatever a filter shows. */
  categories: number;
  /** Local days of the shown period and of each earlier one at hand, most recent first. */
  periodDays: readonly number[];
}

export interface PeriodFigures {
  /** A family of its own. */
  headline: ExpectedCount;
  /** In the order of the category numbers, judged together (methods.md "Families"). */
  categories: FamilyMember[];
}

/**
 * Headline and category bars of one shown period: observed beside expected with span and verdict. The browser
 * and the server both compute them here. No incidents give zeros; too short a history gives no expected.
 */
export function periodFigures(input: PeriodFiguresInput): PeriodFigures {
  const { periodIndex, category, categories, periodDays } = input;
  const periods = periodDays.length;
  // one line for each category, then one for all
  const counts = new Int32Array((categories + 1) * periods);
  for (let i = 0; i < periodIndex.length; i++) {
    const period = periodIndex[i]!;
    if (period < 0 || period >= periods) continue;
    counts[categories * periods + period]!++;
    const line = category[i]!;
    if (line >= 0 && line < categories) counts[line * periods + period]!++;
  }
  const figure = (line: number) => {
    const series = counts.subarray(line * periods, (line + 1) * periods);
    return expectedCount({
      now: series[0]!,
      nowDays: periodDays[0]!,
      history: series.subarray(1),
      historyDays: periodDays.slice(1),
    });
  };
  return {
    headline: figure(categories),
    categories: judgeFamily(Array.from({ length: categories }, (_, line) => figure(line))),
  };
}
