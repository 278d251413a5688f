import { civilDay, dateOfCivilDay, dayMilliseconds, weekdayOf } from './civil_day.ts';
import { zoneOffset } from './zone_offset.ts';

/** Which instant a wall clock means when the clocks are changed; 'compatible' as in ISO calendars: later in the gap, earlier in the doubled hour. */
export type Disambiguation = 'compatible' | 'earlier' | 'later';

/** 'gap': the clock never showed this time; 'ambiguous': it showed it twice. */
type LocalTimeStatus = 'exact' | 'gap' | 'ambiguous';

export interface LocalInstant {
  /** Epoch milliseconds. */
  epoch: number;
  status: LocalTimeStatus;
}

const hourMilliseconds = 3_600_000;
const localPattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?$/;

/**
 * A wall clock 'YYYY-MM-DDTHH:mm[:ss[.sss]]' (or a date alone: its 00:00) in an IANA zone → the instant.
 * In the gap hour 'compatible' and 'later' move forward by the gap, 'earlier' moves back by it.
 * Throws RangeError when the text is no local time (an offset or Z included: that is not local) or the
 * zone is unknown.
 */
export function localToEpoch(
  isoLocal: string,
  timeZone: string,
  disambiguation: Disambiguation = 'compatible',
): LocalInstant {
  const local = parseLocal(isoLocal);
  // a zone changes at most once in these two days, so the two offsets are all there can be
  const before = zoneOffset(local - dayMilliseconds, timeZone);
  const after = zoneOffset(local + dayMilliseconds, timeZone);
  if (before === after) return { epoch: local - before, status: 'exact' };
  const byBefore = local - before;
  const byAfter = local - after;
  const beforeHolds = zoneOffset(byBefore, timeZone) === before;
  const afterHolds = zoneOffset(byAfter, timeZone) === after;
  if (beforeHolds && afterHolds) {
    return { epoch: disambiguation === 'later' ? byAfter : byBefore, status: 'ambiguous' };
  }
  if (beforeHolds) return { epoch: byBefore, status: 'exact' };
  if (afterHolds) return { epoch: byAfter, status: 'exact' };
  return { epoch: disambiguation === 'earlier' ? byAfter : byBefore, status: 'gap' };
}

/** The first instant (epoch ms) of a local date 'YYYY-MM-DD', also where midnight itself is skipped. */
export function localMidnight(date: string, timeZone: string): number {
  civilDay(date);
  return localToEpoch(date, timeZone).epoch;
}

/** The local date 'YYYY-MM-DD' of an instant (epoch ms). */
export function localDate(epoch: number, timeZone: string): string {
  return dateOfCivilDay(Math.floor((epoch + zoneOffset(epoch, timeZone)) / dayMilliseconds));
}

/** The wall clock 'YYYY-MM-DDTHH:mm' of an instant (epoch ms), seconds cut off. */
export function epochToLocal(epoch: number, timeZone: string): string {
  return new Date(epoch + zoneOffset(epoch, timeZone)).toISOString().slice(0, 16);
}

/** Local hour of the week of an instant (epoch ms): 0 = Monday 00 … 167 = Sunday 23. */
export function hourOfWeek(epoch: number, timeZone: string): number {
  const local = epoch + zoneOffset(epoch, timeZone);
  const day = Math.floor(local / dayMilliseconds);
  return weekdayOf(day) * 24 + Math.floor((local - day * dayMilliseconds) / hourMilliseconds);
}

/** Wall clock → milliseconds as if it were UTC. */
function parseLocal(isoLocal: string): number {
  const match = localPattern.exec(isoLocal);
  if (!match) throw new RangeError(`Not a local time: "${isoLocal}"`);
  const [, date, hour = '0', minute = '0', second = '0', fraction = ''] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    throw new RangeError(`Not a local time: "${isoLocal}"`);
  }
  const clock = Number(hour) * hourMilliseconds + Number(minute) * 60_000 + Number(second) * 1000;
  return civilDay(date!) * dayMilliseconds + clock + Number(fraction.padEnd(3, '0').slice(0, 3));
}
