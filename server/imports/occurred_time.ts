import type { ErrorCode } from '@lagesbild/shared/domain/error_codes.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { epochToLocal, localDate, localMidnight, localToEpoch } from '@lagesbild/shared/time/zone.ts';
import type { WrittenTime } from './written_time.ts';

/** What 00:00 means in this file (docs/methods/nar_pa_veckan.md). */
export interface DayRule {
  /** The column is declared to hold days only: every clock in it is filling. */
  declared: boolean;
  /** More than 5 % of the file is 00:00: such a row tells its day, not its minute. */
  midnightIsDay: boolean;
}

export interface OccurredTime {
  timeKind: 'exact' | 'span' | 'unknown';
  /** Epoch milliseconds. */
  occurredFrom: number | null;
  occurredTo: number | null;
  noticedAt: number;
  /** The row became the span of its local day. */
  isDaySpan: boolean;
  /** A wall clock that was shown twice that night; the first is taken. */
  isAmbiguous: boolean;
}

export type TimeField = 'start' | 'end' | 'noticed';

interface Reading {
  timeZone: string;
  dayRule: DayRule;
  /** Epoch milliseconds of the clock; a day that is not over ends here. */
  now: number;
}

/** The instant of a written time, or the problem that the clock was never shown that night. */
interface Instant {
  epoch: number;
  isAmbiguous: boolean;
}

class NoSuchTime extends Error {
  readonly field: TimeField;
  constructor(field: TimeField, written: WrittenTime, timeZone: string) {
    super(
      `Klockan ${written.clock?.slice(0, 5)} fanns inte ${written.date} i ${timeZone}: den ställdes fram den natten.`,
    );
    this.field = field;
  }
}

/**
 * When a row's incident happened. A day (or 00:00 where the day rule holds) is the span from local midnight to the
 * next, 23 or 25 hours when the clock is changed, cut at now. Noticed: its own column, else the end of the time.
 * Start and noticed both missing gives time_missing, a clock skipped in spring time_does_not_exist.
 */
export function readOccurredTime(
  written: Record<TimeField, WrittenTime | null>,
  reading: Reading,
): OccurredTime | { field: TimeField; code: ErrorCode; detail: string } {
  try {
    return occurredTime(written, reading);
  } catch (error) {
    if (!(error instanceof NoSuchTime)) throw error;
    return { field: error.field, code: 'time_does_not_exist', detail: error.message };
  }
}

function occurredTime(
  { start, end, noticed }: Record<TimeField, WrittenTime | null>,
  reading: Reading,
): OccurredTime | { field: TimeField; code: ErrorCode; detail: string } {
  const noticedAt = noticed ? noticedOf(noticed, reading) : null;
  if (!start) {
    if (!noticedAt || end)
      return { field: 'start', code: 'time_missing', detail: 'Raden säger inte när det hände.' };
    const unknown = { timeKind: 'unknown', occurredFrom: null, occurredTo: null, isDaySpan: false } as const;
    return { ...unknown, noticedAt: noticedAt.epoch, isAmbiguous: noticedAt.isAmbiguous };
  }
  const isDaySpan = isDay(start, reading);
  const from = isDaySpan
    ? { epoch: localMidnight(dayOf(start, reading), reading.timeZone), isAmbiguous: false }
    : instantOf('start', start, reading.timeZone);
  const to = endOf(start, end, isDaySpan, reading);
  const isSpan = to !== null && to.epoch !== from.epoch;
  return {
    timeKind: isSpan ? 'span' : 'exact',
    occurredFrom: from.epoch,
    occurredTo: isSpan ? to.epoch : null,
    noticedAt: noticedAt?.epoch ?? to?.epoch ?? from.epoch,
    isDaySpan,
    isAmbiguous: from.isAmbiguous || (to?.isAmbiguous ?? false),
  };
}

function endOf(
  start: WrittenTime,
  end: WrittenTime | null,
  isDaySpan: boolean,
  reading: Reading,
): Instant | null {
  const last = end ?? (isDaySpan ? start : null);
  if (!last) return null;
  if (!isDay(last, reading)) return instantOf('end', last, reading.timeZone);
  return { epoch: endOfDay(dayOf(last, reading), reading), isAmbiguous: false };
}

/** A day alone was noticed by its end: at its start nothing could have happened yet. */
function noticedOf(noticed: WrittenTime, reading: Reading): Instant {
  if (noticed.clock !== null) return instantOf('noticed', noticed, reading.timeZone);
  return { epoch: endOfDay(noticed.date, reading), isAmbiguous: false };
}

/** The next local midnight, or now on a day that is not over; a day that has not begun keeps its end and is refused. */
function endOfDay(date: string, { timeZone, now }: Reading): number {
  const midnight = localMidnight(dateOfCivilDay(civilDay(date) + 1), timeZone);
  return localMidnight(date, timeZone) <= now ? Math.min(midnight, now) : midnight;
}

function isDay(written: WrittenTime, { dayRule, timeZone }: Reading): boolean {
  if (written.clock === null || dayRule.declared) return true;
  return dayRule.midnightIsDay && isLocalMidnight(written, timeZone);
}

/** Whether the municipality's clock showed 00:00 exactly. */
export function isLocalMidnight(written: WrittenTime, timeZone: string): boolean {
  if (written.clock === null) return false;
  if (written.offset === null) return written.clock === '00:00:00.000';
  const epoch = offsetEpoch(written);
  return epoch % 60_000 === 0 && epochToLocal(epoch, timeZone).endsWith('T00:00');
}

/** The local date: as written, unless another offset says that it was another day here. */
function dayOf(written: WrittenTime, { dayRule, timeZone }: Reading): string {
  if (written.offset === null || written.clock === null || dayRule.declared) return written.date;
  return localDate(offsetEpoch(written), timeZone);
}

function instantOf(field: TimeField, written: WrittenTime, timeZone: string): Instant {
  if (written.offset !== null) return { epoch: offsetEpoch(written), isAmbiguous: false };
  const { epoch, status } = localToEpoch(`${written.date}T${written.clock}`, timeZone, 'earlier');
  if (status === 'gap') throw new NoSuchTime(field, written, timeZone);
  return { epoch, isAmbiguous: status === 'ambiguous' };
}

const offsetEpoch = ({ date, clock, offset }: WrittenTime) => Date.parse(`${date}T${clock}${offset}`);
