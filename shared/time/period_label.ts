import { civilDay, dateOfCivilDay, yearMonthDay } from './civil_day.ts';
import { isoWeek } from './iso_week.ts';
import type { Period } from './period.ts';

export type LabelLanguage = 'sv' | 'en';

const months: Record<LabelLanguage, readonly string[]> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

interface PeriodWords {
  week: string;
  weeks: string;
  quarter: string;
  tertial: string;
  day: string;
  days: string;
}

const words: Record<LabelLanguage, PeriodWords> = {
  sv: { week: 'vecka', weeks: 'vecka', quarter: 'kvartal', tertial: 'tertial', day: 'dag', days: 'dagar' },
  en: { week: 'week', weeks: 'weeks', quarter: 'quarter', tertial: 'tertial', day: 'day', days: 'days' },
};

/** "2–15 november 2026", "november 2026", "oktober–december 2026", "2026". The last day named is the last one in the period. */
export function periodLabel(period: Period, language: LabelLanguage): string {
  const first = yearMonthDay(civilDay(period.fromDate));
  const last = yearMonthDay(civilDay(lastDate(period)));
  const month = (number: number) => months[language][number - 1]!;
  if (period.kind === 'year') return String(first.year);
  if (period.kind === 'month') return `${month(first.month)} ${first.year}`;
  if (period.kind === 'quarter' || period.kind === 'tertial') {
    return `${month(first.month)}–${month(last.month)} ${first.year}`;
  }
  const end = `${last.day} ${month(last.month)} ${last.year}`;
  if (period.days === 1) return end;
  if (first.year !== last.year) return `${first.day} ${month(first.month)} ${first.year} – ${end}`;
  // a dash between parts that hold spaces is itself set with spaces
  if (first.month !== last.month) return `${first.day} ${month(first.month)} – ${end}`;
  return `${first.day}–${end}`;
}

/** "2–15 november 2026" of local days, the last not included, whatever kind of period they are. */
export const spanLabel = (fromDate: string, toDate: string, language: LabelLanguage): string =>
  periodLabel(
    { kind: 'span', fromDate, toDate, days: civilDay(toDate) - civilDay(fromDate), from: 0, to: 0 },
    language,
  );

/** A local date 'YYYY-MM-DD' in words: "2 november 2026". */
export function dayLabel(date: string, language: LabelLanguage): string {
  const { year, month, day } = yearMonthDay(civilDay(date));
  return `${day} ${months[language][month - 1]!} ${year}`;
}

/** The line under it: "vecka 45–46", "kvartal 4", "tertial 3"; own spans say how many days they have. */
export function periodSubLabel(period: Period, language: LabelLanguage): string {
  const word = words[language];
  const { month } = yearMonthDay(civilDay(period.fromDate));
  if (period.kind === 'quarter') return `${word.quarter} ${(month + 2) / 3}`;
  if (period.kind === 'tertial') return `${word.tertial} ${(month + 3) / 4}`;
  if (period.kind === 'year' || period.kind === 'span') {
    return `${period.days} ${period.days === 1 ? word.day : word.days}`;
  }
  const from = isoWeek(period.fromDate).week;
  const to = isoWeek(lastDate(period)).week;
  return from === to ? `${word.week} ${from}` : `${word.weeks} ${from}–${to}`;
}

function lastDate(period: Period): string {
  return dateOfCivilDay(civilDay(period.toDate) - 1);
}
