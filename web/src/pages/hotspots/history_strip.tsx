import type { HotspotHistories } from '@lagesbild/shared/schemas/hotspot_history.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { HotspotStrip } from '../../components/hotspot_strip.tsx';
import { useLanguage } from '../../state/language.ts';
import { dayBefore } from '../lagesbild/shown_period.ts';

interface HistoryStripProps {
  /** Most recent first, as the server lists them. */
  history: { counts: readonly number[]; flagged: readonly boolean[] };
  fortnights: HotspotHistories['fortnights'];
}

/** The last fortnights of a place as squares and in words, oldest first. Nothing without fortnights. */
export function HistoryStrip({ history, fortnights }: HistoryStripProps) {
  const language = useLanguage();
  const [last, first] = [fortnights[0], fortnights.at(-1)];
  if (!first || !last) return null;
  return (
    <HotspotStrip
      history={{ counts: history.counts.toReversed(), flagged: history.flagged.toReversed() }}
      firstDay={dayLabel(first.from, language)}
      lastDay={dayLabel(dayBefore(last.to), language)}
    />
  );
}
