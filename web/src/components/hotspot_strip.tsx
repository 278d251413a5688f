import './hotspot_marks.css';
import { useLanguage, useWords } from '../state/language.ts';
import { formatNumber } from '../state/number_format.ts';
import { hotspotClassTexts } from './hotspot_class_texts.ts';

interface HotspotStripProps {
  /** By fortnight, oldest first. */
  history: { counts: readonly number[]; flagged: readonly boolean[] };
  /** First and last day of the strip, as read. */
  firstDay: string;
  lastDay: string;
}

type History = HotspotStripProps['history'];

const side = 11;
const gap = 3;

/** The squares alone, for beside words that say the same; as drawn 11 pixels high. */
export function StripSquares({ history: { counts, flagged } }: { history: History }) {
  const width = counts.length * (side + gap) - gap;
  return (
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
  );
}

/** The last fortnights as small squares: dark where flagged, pale with incidents, empty without; in words too. */
export function HotspotStrip({ history, firstDay, lastDay }: HotspotStripProps) {
  const words = useWords(hotspotClassTexts);
  const language = useLanguage();
  const { counts, flagged } = history;
  const summary = words.stripFlagged(flagged.filter(Boolean).length, flagged.length);
  return (
    <div className="hotspot-strip">
      <StripSquares history={history} />
      <p className="hotspot-strip-words">
        {words.stripDates(firstDay, lastDay)}: {summary}
        <span className="visually-hidden">
          .{' '}
          {words.stripCounts(
            counts.map((count) => formatNumber(count, language, { maximumFractionDigits: 1 })).join(', '),
          )}
        </span>
      </p>
    </div>
  );
}
