import { spanPeriod } from '@lagesbild/shared/time/period.ts';
import { dayLabel, periodLabel } from '@lagesbild/shared/time/period_label.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import type { Language } from '../../state/language.ts';

/** "2–15 november 2026" of local dates, the last not included. */
export function fortnightLabel(
  { from, to }: { from: string; to: string },
  timeZone: string,
  language: Language,
): string {
  // the anchor decides which fortnights there are, not what one is called
  return periodLabel(spanPeriod(from, to, { timeZone, fortnightAnchor: '1970-01-05' }), language);
}

/** The local day of a moment (RFC 3339), as it is read. */
export const momentDay = (moment: string, timeZone: string, language: Language): string =>
  dayLabel(localDate(Date.parse(moment), timeZone), language);
