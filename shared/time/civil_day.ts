/** Milliseconds of a day of 24 hours: only for counting civil days, never for adding local days to an instant. */
export const dayMilliseconds = 86_400_000;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * A local date 'YYYY-MM-DD' → its number of days since 1970-01-01 in the calendar (no time zone).
 * Throws RangeError for anything that is not a date, 30 February included.
 */
export function civilDay(date: string): number {
  const match = datePattern.exec(date);
  const day = match ? civilDayOf(Number(match[1]), Number(match[2]), Number(match[3])) : Number.NaN;
  if (!match || dateOfCivilDay(day) !== date) throw new RangeError(`Not a date: "${date}"`);
  return day;
}

/** Day number of a year, month (1–12) and day; months and days outside their range carry over. */
export function civilDayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / dayMilliseconds;
}

/** Day number → 'YYYY-MM-DD'. */
export function dateOfCivilDay(day: number): string {
  const instant = new Date(day * dayMilliseconds);
  return Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, 10);
}

/** Day of the week of a day number: 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday
  return (((day + 3) % 7) + 7) % 7;
}

/** Year, month (1–12) and day of a day number. */
export function yearMonthDay(day: number): { year: number; month: number; day: number } {
  const instant = new Date(day * dayMilliseconds);
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, day: instant.getUTCDate() };
}
