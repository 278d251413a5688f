import { civilDay, civilDayOf, dateOfCivilDay, weekdayOf, yearMonthDay } from './civil_day.ts';
import { localDate, localMidnight } from './zone.ts';

export type PeriodKind = 'fortnight' | 'week' | 'month' | 'quarter' | 'tertial' | 'year' | 'span';

/** Every kind that the calendar gives; an own span has no "the one that holds today". */
export type CalendarPeriodKind = Exclude<PeriodKind, 'span'>;

/** A whole number of local days: local midnight to local midnight in the municipality's zone. */
export interface Period {
  kind: PeriodKind;
  /** First local date. */
  fromDate: string;
  /** The local date after the last one. */
  toDate: string;
  /** Epoch ms, from ≤ t < to. */
  from: number;
  to: number;
  /** Local days; a day of 23 or 25 hours is one day. */
  days: number;
}

export interface PeriodSettings {
  timeZone: string;
  /** A Monday, YYYY-MM-DD: fortnights begin there and every fourteenth day before and after. ISO week 53 breaks any odd/even rule. */
  fortnightAnchor: string;
}

const monthsOf: Partial<Record<PeriodKind, number>> = { month: 1, quarter: 3, tertial: 4, year: 12 };

/** The period of a calendar kind that holds an instant (epoch ms). */
export function periodContaining(
  kind: CalendarPeriodKind,
  instant: number,
  settings: PeriodSettings,
): Period {
  const day = civilDay(localDate(instant, settings.timeZone));
  const months = monthsOf[kind];
  if (months !== undefined) {
    const { year, month } = yearMonthDay(day);
    return monthsPeriod(kind, year, month - ((month - 1) % months), settings);
  }
  if (kind === 'week') {
    return daysPeriod(kind, day - weekdayOf(day), 7, settings);
  }
  const anchor = fortnightAnchorDay(settings);
  return daysPeriod('fortnight', anchor + Math.floor((day - anchor) / 14) * 14, 14, settings);
}

/** The period `steps` of its own kind later (negative: earlier); a span moves by its own number of days. */
export function shiftPeriod(period: Period, steps: number, settings: PeriodSettings): Period {
  const first = civilDay(period.fromDate);
  const months = monthsOf[period.kind];
  if (months !== undefined) {
    const { year, month } = yearMonthDay(first);
    return monthsPeriod(period.kind, year, month + steps * months, settings);
  }
  return daysPeriod(period.kind, first + steps * period.days, period.days, settings);
}

/** The `count` whole periods of the same kind directly before, most recent first. */
export function previousPeriods(period: Period, count: number, settings: PeriodSettings): Period[] {
  return Array.from({ length: Math.max(0, count) }, (_, i) => shiftPeriod(period, -(i + 1), settings));
}

/** The latest period of the kind that has ended by `now` (epoch ms); one that ends exactly now has ended. */
export function lastClosedPeriod(kind: CalendarPeriodKind, now: number, settings: PeriodSettings): Period {
  return shiftPeriod(periodContaining(kind, now, settings), -1, settings);
}

/** An own span: local dates 'YYYY-MM-DD', `toDate` not included. Throws RangeError unless it has at least one day. */
export function spanPeriod(fromDate: string, toDate: string, settings: PeriodSettings): Period {
  const days = civilDay(toDate) - civilDay(fromDate);
  if (days < 1) throw new RangeError(`A span needs at least one day: ${fromDate} to ${toDate}`);
  return daysPeriod('span', civilDay(fromDate), days, settings);
}

function fortnightAnchorDay(settings: PeriodSettings): number {
  const anchor = civilDay(settings.fortnightAnchor);
  if (weekdayOf(anchor) !== 0) {
    throw new RangeError(`The fortnight anchor is not a Monday: ${settings.fortnightAnchor}`);
  }
  return anchor;
}

function monthsPeriod(kind: PeriodKind, year: number, month: number, settings: PeriodSettings): Period {
  const first = civilDayOf(year, month, 1);
  return daysPeriod(kind, first, civilDayOf(year, month + monthsOf[kind]!, 1) - first, settings);
}

function daysPeriod(kind: PeriodKind, first: number, days: number, settings: PeriodSettings): Period {
  const fromDate = dateOfCivilDay(first);
  const toDate = dateOfCivilDay(first + days);
  const from = localMidnight(fromDate, settings.timeZone);
  return { kind, fromDate, toDate, from, to: localMidnight(toDate, settings.timeZone), days };
}
