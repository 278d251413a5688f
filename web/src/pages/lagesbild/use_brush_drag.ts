import type { Period } from '@lagesbild/shared/time/period.ts';
import { type PointerEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { barAt, movePeriod, periodOfBars, touchedBars } from './timeline_bars.ts';
import type { TimelineScale } from './timeline_scale.ts';
import type { ShownPeriod } from './use_shown_period.ts';

interface Drag {
  part: 'start' | 'body' | 'end' | 'draw';
  /** Where the hand came down, as a moment, and what was shown then. */
  moment: number;
  period: Period;
  latest: Period;
}

/**
 * What a hand does on the timeline: drag the brush, pull one of its ends, or press a bar and draw a new one from there.
 * Shows each step at once and writes the last one down when the hand is lifted.
 */
export function useBrushDrag(shown: ShownPeriod, bars: readonly Period[], scale: TimelineScale | null) {
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  const momentOf = (event: PointerEvent<HTMLElement>) =>
    scale!.moment(event.clientX - event.currentTarget.getBoundingClientRect().left);

  const follow = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    if (!now) return;
    const next = draggedPeriod(now, momentOf(event), bars, shown);
    if (next.from === now.latest.from && next.to === now.latest.to) return;
    now.latest = next;
    // one picture a frame is all that can be seen; at once, so that the brush moves in this very frame and the worker
    // counts while it is drawn
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => flushSync(() => shown.preview(now.latest)));
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!scale || bars.length === 0 || event.button !== 0) return;
      const handle = event.target instanceof HTMLElement ? event.target : null;
      const part = (handle?.dataset.brush ?? 'draw') as Drag['part'];
      const { period } = shown;
      drag.current = { part, moment: momentOf(event), period, latest: period };
      event.currentTarget.setPointerCapture(event.pointerId);
      // what is pressed is what the keys go on with
      handle?.closest<HTMLElement>('[data-brush]')?.focus({ preventScroll: true });
      event.preventDefault();
      if (part === 'draw') follow(event);
    },
    onPointerMove: follow,
    onPointerUp() {
      const done = drag.current;
      drag.current = null;
      cancelAnimationFrame(frame.current);
      if (!done) return;
      if (done.latest === done.period) shown.preview(null);
      else shown.show(done.latest);
    },
    onPointerCancel() {
      drag.current = null;
      cancelAnimationFrame(frame.current);
      shown.preview(null);
    },
  };
}

function draggedPeriod(
  { part, moment, period }: Drag,
  now: number,
  bars: readonly Period[],
  { settings }: Pick<ShownPeriod, 'settings'>,
): Period {
  if (part === 'body') return movePeriod(period, now - moment, bars, settings);
  if (part === 'draw') return periodOfBars(bars, barAt(bars, moment), barAt(bars, now), settings);
  const [first, last] = touchedBars(bars, period);
  const at = barAt(bars, now);
  return part === 'start'
    ? periodOfBars(bars, Math.min(at, last), last, settings)
    : periodOfBars(bars, first, Math.max(at, first), settings);
}
