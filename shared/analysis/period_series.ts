import { mostDispersionPeriods } from './dispersion.ts';
import { type ExpectedCount, expectedCount } from './expected.ts';

export interface PeriodSeriesInput {
  /** Incidents of each period of one kind, most recent first. */
  counts: ArrayLike<number>;
  /** Local days of each. */
  periodDays: ArrayLike<number>;
  /** So many of them are told; the rest is history only. More than there are: all. */
  told: number;
  /** So many of them lie wholly after the first data; a later one is told, but nothing is expected from it. */
  whole?: number;
  /** Which earlier periods each is expected from: 1 = the one before it (see comparedPositions). */
  compared?: readonly number[];
}

/**
 * Each period beside what those before it let expect, most recent first: the bars of a timeline with their expected
 * line. Each bar is a question of its own, as the headline is when that period is shown; so of forty bars one or two
 * lie outside their span by chance, and a screen draws the span without a verdict word. Errors as expectedCount.
 */
export function periodSeries({
  counts,
  periodDays,
  told,
  whole,
  compared,
}: PeriodSeriesInput): ExpectedCount[] {
  const known = Math.min(counts.length, whole ?? counts.length);
  return Array.from({ length: Math.min(told, counts.length) }, (_, t) => {
    const reach = Math.max(mostDispersionPeriods, ...(compared ?? []));
    const until = Math.max(t + 1, Math.min(known, t + 1 + reach));
    return expectedCount({
      now: counts[t]!,
      nowDays: periodDays[t]!,
      history: Array.prototype.slice.call(counts, t + 1, until),
      historyDays: Array.prototype.slice.call(periodDays, t + 1, until),
      ...(compared && { compared }),
    });
  });
}
