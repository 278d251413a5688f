import type { MeetingRhythm } from '../domain/meetings.ts';
import { civilDay, civilDayOf, dateOfCivilDay, weekdayOf, yearMonthDay } from './civil_day.ts';

interface Series {
  rhythm: MeetingRhythm;
  /** Local date of the first meeting. */
  firstOn: string;
  /** The last local day of the series; null while it goes on. */
  endedOn: string | null;
}

/**
 * The first date of the series that is later than `after` (local dates), or null when the series has ended by then.
 * A monthly series keeps the weekday and its place in the month ("second Tuesday"); one that began on a fifth weekday
 * meets on the last of the month.
 */
export function nextInSeries({ rhythm, firstOn, endedOn }: Series, after: string): string | null {
  const first = civilDay(firstOn);
  const past = civilDay(after);
  const day =
    past < first ? first : rhythm === 'monthly' ? nextMonthly(first, past) : nextEvery(first, past, rhythm);
  const date = dateOfCivilDay(day);
  return endedOn !== null && date > endedOn ? null : date;
}

function nextEvery(first: number, past: number, rhythm: 'weekly' | 'fortnightly'): number {
  const days = rhythm === 'weekly' ? 7 : 14;
  return first + (Math.floor((past - first) / days) + 1) * days;
}

function nextMonthly(first: number, past: number): number {
  const ordinal = Math.ceil(yearMonthDay(first).day / 7);
  const { year, month } = yearMonthDay(past);
  const here = weekdayInMonth(year, month, weekdayOf(first), ordinal);
  return here > past ? here : weekdayInMonth(year, month + 1, weekdayOf(first), ordinal);
}

/** The day number of the n-th such weekday of a month; the fifth means the last. */
function weekdayInMonth(year: number, month: number, weekday: number, ordinal: number): number {
  const start = civilDayOf(year, month, 1);
  const end = civilDayOf(year, month + 1, 1);
  const day = start + ((weekday - weekdayOf(start) + 7) % 7) + (ordinal - 1) * 7;
  return day < end ? day : day - 7;
}
