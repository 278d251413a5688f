import type { PlaceHistory } from '../../analysis/picture_history.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { formatCount } from './figure_words.ts';
import { lagesbildWords } from './lagesbild_words.ts';

interface HotspotStripProps {
  history: PlaceHistory;
  /** First and last day of the strip, as read. */
  firstDay: string;
  lastDay: string;
}

const side = 11;
const gap = 3;

/** The last fortnights as small squares: dark where flagged, pale with incidents, empty without; in words too. */
export function HotspotStrip({ history, firstDay, lastDay }: HotspotStripProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { counts, flagged } = history;
  const width = counts.length * (side + gap) - gap;
  const summary = words.stripFlagged(flagged.filter(Boolean).length, flagged.length);
  return (
    <div className="hotspot-strip">
      <svg width={width} height={side} viewBox={`0 0 ${width} ${side}`} aria-hidden="true">
        {counts.map((count, i) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place in time
            key={i}
            x={i * (side + gap)}
            width={side}
            height={side}
            rx="2"
            className={flagged[i] ? 'strip-flagged' : count > 0 ? 'strip-some' : 'strip-none'}
          />
        ))}
      </svg>
      <p className="hotspot-strip-words">
        {words.stripDates(firstDay, lastDay)}: {summary}
        <span className="visually-hidden">
          . {words.stripCounts(counts.map((count) => formatCount(count, language)).join(', '))}
        </span>
      </p>
    </div>
  );
}
