import { spanPeriod } from '@lagesbild/shared/time/period.ts';
import { periodLabel } from '@lagesbild/shared/time/period_label.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import type { Language } from '../../state/language.ts';
import { dayBefore } from './shown_period.ts';

/** "18 maj": the local day of a moment (epoch ms). */
function dayOf(moment: number, timeZone: string, language: Language): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }).format(moment);
}

/** First and last day of some fortnights (oldest first) as they are read; the last one ends at a midnight that is not in it. */
export function stripDays(
  fortnights: readonly { from: number; to: number }[],
  timeZone: string,
  language: Language,
): { firstDay: string; lastDay: string } {
  const [first, last] = [fortnights[0], fortnights.at(-1)];
  if (!first || !last) return { firstDay: '', lastDay: '' };
  return {
    firstDay: dayOf(first.from, timeZone, language),
    lastDay: dayOf(last.to - 1, timeZone, language),
  };
}

/** "2–15 november 2026". */
export function fortnightName(
  { from, to }: { from: number; to: number },
  timeZone: string,
  language: Language,
): string {
  // the anchor decides which fortnights there are, not what one is called
  const settings = { timeZone, fortnightAnchor: dayBefore('1970-01-06') };
  return periodLabel(spanPeriod(localDate(from, timeZone), localDate(to, timeZone), settings), language);
}
