import { historyPeriods } from '@lagesbild/shared/time/history.ts';
import {
  type CalendarPeriodKind,
  lastClosedPeriod,
  type Period,
  type PeriodKind,
  type PeriodSettings,
  periodContaining,
  shiftPeriod,
  spanPeriod,
} from '@lagesbild/shared/time/period.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';

/** What a link or the person has chosen; dates are local, YYYY-MM-DD. */
export interface PeriodChoice {
  kind: PeriodKind;
  from: string | null;
  /** Last day of an own span. */
  lastDay: string | null;
}

const isDate = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/**
 * The period to show. Without a date, or with one that cannot be read, the last closed one of its kind; an own
 * span without its days is the last closed fortnight's. `now`: epoch ms by the server's clock.
 */
export function shownPeriod(choice: PeriodChoice, now: number, settings: PeriodSettings): Period {
  const { kind, from, lastDay } = choice;
  if (kind === 'span') {
    const fallback = lastClosedPeriod('fortnight', now, settings);
    const first = isDate(from) ? from : fallback.fromDate;
    const last = isDate(lastDay) && lastDay >= first ? lastDay : first;
    return isDate(from) || isDate(lastDay)
      ? spanPeriod(first, dayAfter(last), settings)
      : spanPeriod(fallback.fromDate, fallback.toDate, settings);
  }
  if (!isDate(from)) return lastClosedPeriod(kind, now, settings);
  return periodContaining(kind, localMidnight(from, settings.timeZone), settings);
}

/** The date of another kind that keeps what is looked at in view: the last day shown. */
export function keptDate(
  period: Period,
  kind: CalendarPeriodKind,
  now: number,
  settings: PeriodSettings,
): string | null {
  const kept = periodContaining(kind, period.to - 1, settings);
  // the latest closed one is what "no date" means, and a link without a date stays right tomorrow
  return kept.from >= lastClosedPeriod(kind, now, settings).from ? null : kept.fromDate;
}

/** Where the arrows lead; null where there is nothing: before the first day with data, after today. */
export function neighbours(
  period: Period,
  { dataFrom, now }: { dataFrom: string | null; now: number },
  settings: PeriodSettings,
): { earlier: Period | null; later: Period | null } {
  const earlier = shiftPeriod(period, -1, settings);
  const later = shiftPeriod(period, 1, settings);
  const hasData = dataFrom !== null && earlier.to > localMidnight(dataFrom, settings.timeZone);
  return { earlier: hasData ? earlier : null, later: later.from <= now ? later : null };
}

/**
 * The shown period and the earlier ones at hand, most recent first (the engine's shared rule), as far back as a
 * comparison looks (`steps` of comparedSteps).
 */
export function comparedPeriods(
  period: Period,
  dataFrom: string | null,
  settings: PeriodSettings,
  steps: readonly number[] = [],
): Period[] {
  return [period, ...historyPeriods(period, dataFrom, settings, Math.max(0, ...steps))];
}

/** The next calendar date. */
export function dayAfter(date: string): string {
  return moveDate(date, 1);
}

export function dayBefore(date: string): string {
  return moveDate(date, -1);
}

function moveDate(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
