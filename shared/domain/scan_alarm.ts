import type { Role } from './roles.ts';
import { seesExactPoints } from './visibility.ts';

/** A scan's alarm is raised where chance alone gives as much once in so many nights (docs/methods/larm.md). */
export const ALARM_NIGHTS = 365;

/** So long an alarm stays news: the longest window of the scan. */
export const ALARM_STAYS_NIGHTS = 14;

/** Circles may be a single point; nearer than this they are one place, metres. */
const NEAR_METERS = 100;

interface AlarmCounts {
  incidents: number | null;
  expected: number | null;
}

/**
 * What the role may be told of an alarm's counts: both, or null for both. The circle is no whole cell, and the windows are
 * no whole weeks; a role without exact points could subtract its counts from those of the cells.
 */
export function alarmCountsFor(role: Role, { incidents, expected }: AlarmCounts): AlarmCounts {
  return seesExactPoints(role) ? { incidents, expected } : { incidents: null, expected: null };
}

/** A circle in metres whose window ends with the night `night`, a day number. */
interface Pile {
  x: number;
  y: number;
  radiusMeters: number;
  night: number;
}

/**
 * Whether what a night found is what an earlier alarm told already: the one's middle lies within the other's radius (at
 * least 100 m), and the earlier one is at most 14 nights old and not dealt with. Once a meeting has dealt with it, the
 * same place counts as new when none of its `days` are from before that alarm.
 */
export function isSamePile(found: Pile & { days: number }, earlier: Pile & { handled: boolean }): boolean {
  const apart = Math.hypot(found.x - earlier.x, found.y - earlier.y);
  if (apart > Math.max(found.radiusMeters, earlier.radiusMeters, NEAR_METERS)) return false;
  const nights = found.night - earlier.night;
  return earlier.handled ? nights < found.days : nights <= ALARM_STAYS_NIGHTS;
}
