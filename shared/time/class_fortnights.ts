import { historyPeriods } from './history.ts';
import { type Period, type PeriodSettings, periodContaining, shiftPeriod } from './period.ts';

/** A hotspot's class looks at the present fortnight and at most twelve before it (docs/methods/klasser.md). */
const mostEarlierFortnights = 12;

/**
 * The whole anchor fortnights that a hotspot's class is taken from, most recent first: the last one that ended by
 * the end of what is shown and by `now` (both epoch ms), and those before it, none that begins before the first day
 * with data. Empty when not even the last one lies within the data.
 */
export function classFortnights(
  shownTo: number,
  now: number,
  dataFrom: string | null,
  settings: PeriodSettings,
): Period[] {
  if (dataFrom === null) return [];
  // a fortnight that ends exactly here has ended
  const last = shiftPeriod(periodContaining('fortnight', Math.min(shownTo, now), settings), -1, settings);
  if (last.fromDate < dataFrom) return [];
  return [last, ...historyPeriods(last, dataFrom, settings).slice(0, mostEarlierFortnights)];
}
