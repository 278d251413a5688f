import { civilDay, dateOfCivilDay, weekdayOf } from '@lagesbild/shared/time/civil_day.ts';
import { localMidnight, localToEpoch } from '@lagesbild/shared/time/zone.ts';

/** The example's history: fortnight 1 is the oldest, 52 the last closed one. */
export const FORTNIGHTS = 52;
export const EXAMPLE_TIME_ZONE = 'Europe/Stockholm';

/** The calendar that fortnight numbers are laid on. All the generator knows of dates is here. */
export interface FortnightCalendar {
  /** Epoch ms of local midnight where the fortnight (1–53) begins; 53 is the end of the last. */
  startOf(fortnight: number): number;
  /** Local date of that midnight. */
  dateOf(fortnight: number): string;
  /** Epoch ms of a wall clock on a day (0–13) of the fortnight. */
  instant(fortnight: number, day: number, minuteOfDay: number): number;
}

/**
 * Calendar of the 52 fortnights that end with `lastClosedFortnightEnd`, a Monday not itself included (YYYY-MM-DD).
 * Throws RangeError for another weekday.
 */
export function createFortnightCalendar(lastClosedFortnightEnd: string): FortnightCalendar {
  const end = civilDay(lastClosedFortnightEnd);
  if (weekdayOf(end) !== 0)
    throw new RangeError(`A fortnight ends on a Monday, not on ${lastClosedFortnightEnd}`);
  const dateOf = (fortnight: number, day = 0) =>
    dateOfCivilDay(end - 14 * (FORTNIGHTS + 1 - fortnight) + day);
  const pad = (value: number) => String(value).padStart(2, '0');
  return {
    dateOf: (fortnight) => dateOf(fortnight),
    startOf: (fortnight) => localMidnight(dateOf(fortnight), EXAMPLE_TIME_ZONE),
    instant: (fortnight, day, minuteOfDay) => {
      const clock = `${pad(Math.floor(minuteOfDay / 60))}:${pad(minuteOfDay % 60)}`;
      return localToEpoch(`${dateOf(fortnight, day)}T${clock}`, EXAMPLE_TIME_ZONE).epoch;
    },
  };
}
