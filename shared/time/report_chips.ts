import { civilDay, dateOfCivilDay, weekdayOf } from './civil_day.ts';
import { localDate, localToEpoch } from './zone.ts';

/** The time chips of the report form, in their order on screen. */
export const REPORT_CHIPS = ['now', 'morning', 'evening', 'night', 'weekend'] as const;
export type ReportChip = (typeof REPORT_CHIPS)[number];

/** When a report says that it happened: one moment, or somewhere from ≤ t ≤ to. Epoch milliseconds. */
export type ReportTime = { kind: 'exact'; from: number } | { kind: 'span'; from: number; to: number };

export interface ChipTime {
  chip: ReportChip;
  time: ReportTime;
  /** Local days between the day the span began and today: the chip reads "i kväll" at 0, "i går kväll" at 1. */
  daysAgo: number;
}

interface Span {
  /** Local hour of the first day. */
  fromHour: number;
  /** Local hour of the last day, `lastDay` days after the first. */
  toHour: number;
  lastDay: number;
  /** Begins on this weekday only (0 = Monday), else on any day. */
  weekday?: number;
}

const FRIDAY = 4;

const SPANS: Record<Exclude<ReportChip, 'now'>, Span> = {
  morning: { fromHour: 6, toHour: 10, lastDay: 0 },
  evening: { fromHour: 17, toHour: 22, lastDay: 0 },
  night: { fromHour: 22, toHour: 6, lastDay: 1 },
  weekend: { fromHour: 17, toHour: 6, lastDay: 3, weekday: FRIDAY },
};

/**
 * What a chip means at an instant (epoch ms) in an IANA zone: the latest such span that has begun, its end cut
 * to now. A span that begins at this very instant is the moment itself. Nights when the clocks change are an hour
 * shorter or longer, as the wall clock was.
 */
export function reportChipTime(chip: ReportChip, now: number, timeZone: string): ChipTime {
  if (chip === 'now') return { chip, time: { kind: 'exact', from: now }, daysAgo: 0 };
  const span = SPANS[chip];
  const today = civilDay(localDate(now, timeZone));
  let first = today;
  while (
    (span.weekday !== undefined && weekdayOf(first) !== span.weekday) ||
    at(first, span.fromHour) > now
  ) {
    first--;
  }
  const from = at(first, span.fromHour);
  const to = Math.min(now, at(first + span.lastDay, span.toHour));
  const time: ReportTime = to > from ? { kind: 'span', from, to } : { kind: 'exact', from };
  return { chip, time, daysAgo: today - first };

  function at(day: number, hour: number): number {
    return localToEpoch(`${dateOfCivilDay(day)}T${String(hour).padStart(2, '0')}:00`, timeZone).epoch;
  }
}

/**
 * "Från – till" from two wall clocks 'YYYY-MM-DDTHH:mm' (`to` may be empty: one moment). An end in the future is cut
 * to now. Gives the code of what is wrong instead: `time_missing`, `time_in_future` (the start), `time_reversed`.
 */
export function ownReportTime(
  from: string,
  to: string,
  now: number,
  timeZone: string,
): ReportTime | 'time_missing' | 'time_in_future' | 'time_reversed' {
  const start = epochOf(from, timeZone);
  if (start === null) return 'time_missing';
  if (start > now) return 'time_in_future';
  if (to === '') return { kind: 'exact', from: start };
  const end = epochOf(to, timeZone);
  if (end === null) return 'time_missing';
  if (end < start) return 'time_reversed';
  return end === start
    ? { kind: 'exact', from: start }
    : { kind: 'span', from: start, to: Math.min(end, now) };
}

function epochOf(local: string, timeZone: string): number | null {
  try {
    return localToEpoch(local, timeZone).epoch;
  } catch {
    return null;
  }
}
