import { isoWeek } from '@lagesbild/shared/time/iso_week.ts';
import type { Language } from '../../state/language.ts';

interface Days {
  /** Local dates, both included. */
  fromDate: string;
  toDate: string;
}

/** "22–28 feb. 2027". */
export function daysText({ fromDate, toDate }: Days, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(new Date(fromDate), new Date(toDate));
}

/** ISO weeks of the first and the last day. */
export const weeksOf = ({ fromDate, toDate }: Days): [first: number, last: number] => [
  isoWeek(fromDate).week,
  isoWeek(toDate).week,
];

/** The local date some days later. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
