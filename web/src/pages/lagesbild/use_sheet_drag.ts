import { type PointerEvent, type RefObject, useRef } from 'react';
import { dragPixels, SNAPS, type Snap, snapAt } from './sheet_snaps.ts';

/**
 * The sheet follows the finger over the map, which keeps its size until the sheet rests: a map that is resized with
 * every movement stutters. The heights are those of the style sheet, read when a drag begins.
 */
export function useSheetDrag(sheet: RefObject<HTMLElement | null>, snap: Snap, onSnap: (snap: Snap) => void) {
  const drag = useRef<{ from: number; heights: Record<Snap, number> } | null>(null);
  const dragged = useRef(false);

  /** How far up, within the lowest and the highest. */
  function upwards(event: PointerEvent): number {
    const { from, heights } = drag.current!;
    return Math.min(
      heights.high - heights[snap],
      Math.max(heights.low - heights[snap], from - event.clientY),
    );
  }

  function end(): void {
    drag.current = null;
    sheet.current?.style.removeProperty('--dragged');
    sheet.current?.removeAttribute('data-dragged');
  }

  return {
    /** Whether the press that just ended was a drag. */
    wasDragged: () => dragged.current,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (!sheet.current) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: event.clientY, heights: heightsOf(sheet.current) };
        dragged.current = false;
      },
      onPointerMove(event: PointerEvent) {
        if (!drag.current || !sheet.current) return;
        if (!dragged.current && Math.abs(event.clientY - drag.current.from) < dragPixels) return;
        dragged.current = true;
        sheet.current.setAttribute('data-dragged', '');
        sheet.current.style.setProperty('--dragged', `${upwards(event)}px`);
      },
      onPointerUp(event: PointerEvent) {
        if (!drag.current) return;
        if (dragged.current) onSnap(snapAt(snap, upwards(event), drag.current.heights));
        end();
      },
      onPointerCancel: end,
    },
  };
}

/** Pixels of each height at this size of the screen. */
function heightsOf(sheet: HTMLElement): Record<Snap, number> {
  const heights = { low: 0, middle: 0, high: 0 };
  const kept = sheet.dataset.snap;
  const { transition } = sheet.style;
  sheet.style.transition = 'none';
  for (const snap of SNAPS) {
    sheet.dataset.snap = snap;
    heights[snap] = sheet.getBoundingClientRect().height;
  }
  sheet.dataset.snap = kept;
  sheet.style.transition = transition;
  return heights;
}
