// its functions one by one: the page and its worker then carry these alone, not every calendar class
import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { getTimeZoneTransition, offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';

/** A stretch of time with one offset from UTC: from ≤ t < to, all in milliseconds. */
export interface OffsetSegment {
  from: number;
  to: number;
  offset: number;
}

const segmentsByZone = new Map<string, OffsetSegment[]>();
const latestByZone = new Map<string, OffsetSegment>();

/**
 * Offset from UTC in milliseconds (east positive) at an instant (epoch ms) in an IANA zone.
 * The stretches between clock changes are fetched once and kept: 85,000 rows over three years ask the
 * time zone database about seven times. Throws RangeError for an unknown zone or an instant that is
 * not a number.
 */
export function zoneOffset(epoch: number, timeZone: string): number {
  return offsetSegment(epoch, timeZone).offset;
}

/** The stretch with one offset that holds an instant; ±Infinity where no change is known. Throws like zoneOffset. */
export function offsetSegment(epoch: number, timeZone: string): OffsetSegment {
  const latest = latestByZone.get(timeZone);
  if (latest && epoch >= latest.from && epoch < latest.to) return latest;
  let segments = segmentsByZone.get(timeZone);
  if (!segments) {
    segments = [];
    segmentsByZone.set(timeZone, segments);
  }
  let segment = segments.find(({ from, to }) => epoch >= from && epoch < to);
  if (!segment) {
    segment = fetchSegment(epoch, timeZone);
    segments.push(segment);
  }
  latestByZone.set(timeZone, segment);
  return segment;
}

function fetchSegment(epoch: number, timeZone: string): OffsetSegment {
  const whole = Math.floor(epoch);
  // "previous" looks strictly before its instant: one millisecond later a change at this very instant is found
  const after = toZonedDateTimeISO(fromEpochMilliseconds(whole + 1), timeZone);
  const here = toZonedDateTimeISO(fromEpochMilliseconds(whole), timeZone);
  return {
    from: getTimeZoneTransition(after, 'previous')?.epochMilliseconds ?? -Infinity,
    to: getTimeZoneTransition(here, 'next')?.epochMilliseconds ?? Infinity,
    offset: offsetNanoseconds(here) / 1e6,
  };
}
