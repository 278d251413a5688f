import { civilDay, weekdayOf, yearMonthDay } from '../time/civil_day.ts';
import type { Period } from '../time/period.ts';

/**
 * Which periods a coarse sight may ask about. A free span, moved by a day, is subtracted from itself into a single day
 * of a single cell. So only what the page itself steps through: calendar periods, and spans of whole weeks or whole
 * months. Within each family answers add up and nothing finer than a week or a month comes of subtracting them;
 * between the two families the days of a week that a month's end cuts off do, at the finest.
 */
export function isCoarsePeriod({ kind, fromDate, toDate, days }: Period): boolean {
  if (kind !== 'span') return true;
  const first = civilDay(fromDate);
  const wholeWeeks = weekdayOf(first) === 0 && days % 7 === 0;
  return wholeWeeks || (yearMonthDay(first).day === 1 && yearMonthDay(civilDay(toDate)).day === 1);
}

/**
 * Which periods a coarse sight may ask about by the hour: one fortnight of the municipality's anchor at a time. They share
 * no day, so that nothing is subtracted. With the hours of a week, and the cells of that week beside them, an hour
 * could be put to a place; with those of two fortnights together, one that is hidden would be told.
 */
export const isHourlyPeriod = ({ kind }: Pick<Period, 'kind'>): boolean => kind === 'fortnight';
