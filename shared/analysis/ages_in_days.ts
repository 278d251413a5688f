import { dayMilliseconds } from '../time/civil_day.ts';
import { zoneOffset } from '../time/zone_offset.ts';

/**
 * How many local days before the last one each instant (epoch ms) was: 0 on the day that ends at, or is running
 * at, `until` (epoch ms, itself not included), -1 and below after it. Days of 23 and 25 hours count as one.
 */
export function agesInDays(at: Float64Array, until: number, timeZone: string): Int32Array {
  const localDay = (epoch: number) => Math.floor((epoch + zoneOffset(epoch, timeZone)) / dayMilliseconds);
  const last = localDay(until - 1);
  const ages = new Int32Array(at.length);
  for (let i = 0; i < at.length; i++) ages[i] = last - localDay(at[i]!);
  return ages;
}
