import { civilDay, dateOfCivilDay } from '../time/civil_day.ts';
import { localDate, localMidnight } from '../time/zone.ts';
import type { RepeatsOptions } from './find_repeats.ts';

const recentDays = 14;
const longDays = 42;

/**
 * The windows of repeat places that end at an instant (epoch ms; the end of the shown period, or now): from the
 * local midnights 14 days and six weeks before its local date, also over a change of the clocks.
 */
export function repeatWindows(
  until: number,
  timeZone: string,
): Pick<RepeatsOptions, 'from' | 'recentFrom' | 'until'> {
  const day = civilDay(localDate(until, timeZone));
  const midnightBefore = (days: number) => localMidnight(dateOfCivilDay(day - days), timeZone);
  return { from: midnightBefore(longDays), recentFrom: midnightBefore(recentDays), until };
}
