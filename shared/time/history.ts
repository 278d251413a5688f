import { type Period, type PeriodSettings, periodContaining, previousPeriods, spanPeriod } from './period.ts';
import { localMidnight } from './zone.ts';

/** Earlier periods that figures look at, at most: the dispersion is estimated from these. */
const LONGEST_HISTORY_PERIODS = 26;

/**
 * The whole earlier periods at hand, most recent first: none that begins before the first day with data, since an
 * empty fortnight before the reporting began is no fortnight without incidents. `dataFrom` null gives none.
 * `furthestStep`: a comparison that looks further back than usual (comparedSteps).
 */
export function historyPeriods(
  period: Period,
  dataFrom: string | null,
  settings: PeriodSettings,
  furthestStep = 0,
): Period[] {
  if (dataFrom === null) return [];
  const firstData = localMidnight(dataFrom, settings.timeZone);
  const longest = Math.max(LONGEST_HISTORY_PERIODS, furthestStep);
  return previousPeriods(period, longest, settings).filter((earlier) => earlier.from >= firstData);
}

/** The calendar period that has exactly these local dates, else an own span; its kind decides what it is compared with. */
export function recognisePeriod(fromDate: string, toDate: string, settings: PeriodSettings): Period {
  const from = localMidnight(fromDate, settings.timeZone);
  const kinds = ['fortnight', 'week', 'month', 'quarter', 'tertial', 'year'] as const;
  const match = kinds
    .map((kind) => periodContaining(kind, from, settings))
    .find((candidate) => candidate.fromDate === fromDate && candidate.toDate === toDate);
  return match ?? spanPeriod(fromDate, toDate, settings);
}
