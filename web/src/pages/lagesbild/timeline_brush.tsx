import type { Period } from '@lagesbild/shared/time/period.ts';
import { dayLabel, periodLabel } from '@lagesbild/shared/time/period_label.ts';
import type { KeyboardEvent } from 'react';
import { useLanguage, useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { lastDayOf, touchedBars } from './timeline_bars.ts';
import { brushKeys } from './timeline_keys.ts';
import type { TimelineScale } from './timeline_scale.ts';
import type { ShownPeriod } from './use_shown_period.ts';

export type BrushPart = 'start' | 'body' | 'end';

interface TimelineBrushProps {
  shown: ShownPeriod;
  /** All bars with data, and the ones of the year on screen. */
  bars: readonly Period[];
  inYear: readonly Period[];
  scale: TimelineScale;
}

/**
 * The shown period as a brush: the whole of it and both its ends are sliders. What a hand does is read by the timeline
 * around it; what a key does, here.
 */
export function TimelineBrush({ shown, bars, inYear, scale }: TimelineBrushProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { period, settings } = shown;
  const [first, last] = touchedBars(bars, period);
  const left = scale.x(period.from);
  const width = Math.max(4, scale.x(period.to) - left);
  const onKey = (part: BrushPart) => (event: KeyboardEvent) => {
    const next = brushKeys(event.key, part, { period, bars, inYear, settings });
    if (!next) return;
    event.preventDefault();
    shown.show(next, 'replace');
  };
  const slider = (part: BrushPart, label: string, now: number, text: string) => ({
    role: 'slider',
    tabIndex: 0,
    className: `brush-${part}`,
    'data-brush': part,
    'aria-label': label,
    'aria-orientation': 'horizontal' as const,
    'aria-valuemin': 0,
    'aria-valuemax': Math.max(0, bars.length - 1),
    'aria-valuenow': Math.max(0, now),
    'aria-valuetext': text,
    onKeyDown: onKey(part),
  });
  return (
    <div className="brush" style={{ left, width }}>
      <div {...slider('body', words.brush, first, periodLabel(period, language))} />
      <div {...slider('start', words.brushStart, first, dayLabel(period.fromDate, language))} />
      <div {...slider('end', words.brushEnd, last, dayLabel(lastDayOf(period), language))} />
    </div>
  );
}
