import { periodContaining, shiftPeriod } from '@lagesbild/shared/time/period.ts';

/** Months are cut by the calendar alone, so no fortnight matters; the zone is the service's default. */
const SETTINGS = { timeZone: 'Europe/Stockholm', fortnightAnchor: '2026-01-05' };

/** The month before the one that holds `now`: '2026-10' with its bounds. */
export function lastMonth(now: Date) {
  const { from, to, fromDate } = shiftPeriod(
    periodContaining('month', now.getTime(), SETTINGS),
    -1,
    SETTINGS,
  );
  return { month: fromDate.slice(0, 7), from: new Date(from), to: new Date(to) };
}

/** The bounds of a month as it stands in the outbox. */
export function boundsOf(month: string) {
  const { from, to } = periodContaining('month', Date.parse(`${month}-15T12:00:00Z`), SETTINGS);
  return { from: new Date(from), to: new Date(to) };
}
