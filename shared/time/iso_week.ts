import { civilDay, civilDayOf, weekdayOf, yearMonthDay } from './civil_day.ts';

export interface IsoWeek {
  /** The year the week belongs to, which near New Year is not always the date's own year. */
  year: number;
  week: number;
}

/** ISO 8601 week of a local date 'YYYY-MM-DD': weeks begin on Monday, week 1 holds the year's first Thursday. */
export function isoWeek(date: string): IsoWeek {
  const day = civilDay(date);
  const thursday = day - weekdayOf(day) + 3;
  const { year } = yearMonthDay(thursday);
  return { year, week: Math.floor((thursday - civilDayOf(year, 1, 1)) / 7) + 1 };
}

/** How many ISO weeks a year has: 52 or 53. */
export function isoWeeksInYear(year: number): number {
  // 28 December always lies in the last week
  return isoWeek(`${String(year).padStart(4, '0')}-12-28`).week;
}
