import type { PlannedMeeting } from '@lagesbild/db/repositories/report_deadlines.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { localDate, localToEpoch } from '@lagesbild/shared/time/zone.ts';

const REMINDED_AT = '08:00';
/** A series' first meeting looks back as far as its rhythm. */
const RHYTHM_DAYS = { weekly: 7, fortnightly: 14, monthly: 31 } as const;

const daysBefore = (date: string, days: number) => dateOfCivilDay(civilDay(date) - days);

/**
 * The reminder before a meeting while it may be sent: from 08:00 on the day of the deadline until the meeting begins, and
 * not before the meeting ahead of it in the series has been. `since`: reports after it count, the start of that
 * meeting; `day`: today, local. Null at any other time.
 */
export function dueReminder(
  { heldOn, startsAt, deadlineDays, previousOn, previousAt, rhythm, timeZone }: PlannedMeeting,
  now: Date,
): { since: Date; day: string } | null {
  const at = (date: string, clock: string) => localToEpoch(`${date}T${clock}`, timeZone).epoch;
  const since =
    previousOn && previousAt
      ? at(previousOn, previousAt)
      : at(daysBefore(heldOn, RHYTHM_DAYS[rhythm]), startsAt);
  const isDue =
    now.getTime() >= Math.max(since, at(daysBefore(heldOn, deadlineDays), REMINDED_AT)) &&
    now.getTime() < at(heldOn, startsAt);
  return isDue ? { since: new Date(since), day: localDate(now.getTime(), timeZone) } : null;
}
