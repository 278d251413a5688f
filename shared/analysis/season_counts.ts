import { dayMilliseconds, yearMonthDay } from '../time/civil_day.ts';
import { zoneOffset } from '../time/zone_offset.ts';

/** Incidents of a month or season of the calendar, whatever the year. */
interface SeasonCount {
  count: number;
  /** Local days of it that the range holds: without them half a year looks like two seasons. */
  days: number;
  /** What an even spread over the days of the range would give. */
  even: number;
}

export interface SeasonCounts {
  /** January … December. */
  months: SeasonCount[];
  /** Winter (December–February), spring, summer, autumn. */
  seasons: SeasonCount[];
}

/**
 * Incidents by month and season over a range of whole local days: `from` ≤ t < `to`, both a local midnight (epoch ms).
 * `countedAt`: epoch ms; rows outside the range and NaN are left out. An empty range gives zeros.
 */
export function seasonCounts(
  countedAt: Float64Array,
  range: { from: number; to: number; timeZone: string },
): SeasonCounts {
  const { from, to, timeZone } = range;
  const dayOf = (instant: number) => Math.floor((instant + zoneOffset(instant, timeZone)) / dayMilliseconds);
  if (!(to > from)) return { months: gather([], monthsOfYear), seasons: gather([], seasonsOfYear) };
  const firstDay = dayOf(from);
  const byDay = new Int32Array(dayOf(to - 1) - firstDay + 1);
  for (let row = 0; row < countedAt.length; row++) {
    const moment = countedAt[row]!;
    if (moment >= from && moment < to) byDay[dayOf(moment) - firstDay]!++;
  }
  const days = Array.from(byDay, (count, day) => ({ month: yearMonthDay(firstDay + day).month, count }));
  return { months: gather(days, monthsOfYear), seasons: gather(days, seasonsOfYear) };
}

interface DayCount {
  /** 1–12. */
  month: number;
  count: number;
}

const monthsOfYear = { parts: 12, partOf: (month: number) => month - 1 };
// December begins the winter
const seasonsOfYear = { parts: 4, partOf: (month: number) => Math.floor((month % 12) / 3) };

function gather(days: readonly DayCount[], { parts, partOf }: typeof monthsOfYear): SeasonCount[] {
  const all = days.reduce((sum, { count }) => sum + count, 0);
  const counts = Array.from({ length: parts }, () => ({ count: 0, days: 0, even: 0 }));
  for (const { month, count } of days) {
    const part = counts[partOf(month)]!;
    part.count += count;
    part.days++;
  }
  for (const part of counts) part.even = days.length > 0 ? (all * part.days) / days.length : 0;
  return counts;
}
