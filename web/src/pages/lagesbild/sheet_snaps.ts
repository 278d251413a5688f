/** How much of the screen the figures take on a phone: their period, their headline, or most of it. */
export const SNAPS = ['low', 'middle', 'high'] as const;
export type Snap = (typeof SNAPS)[number];

/** A drag shorter than this is a press, pixels. */
export const dragPixels = 8;

/** Up to the next one, and from the highest to the lowest: by presses alone every height is reached. */
export function snapAfter(snap: Snap): Snap {
  return SNAPS[(SNAPS.indexOf(snap) + 1) % SNAPS.length]!;
}

/** One step up (1) or down (-1); stays at the ends. */
export function snapBeside(snap: Snap, step: 1 | -1): Snap {
  return SNAPS[Math.min(SNAPS.length - 1, Math.max(0, SNAPS.indexOf(snap) + step))]!;
}

/**
 * Where a drag comes to rest: at the nearest height; a drag of a quarter of the way to the next is enough to get there,
 * so that a flick does what a hand means by it. Heights and the dragged distance (up is positive) in pixels.
 */
export function snapAt(start: Snap, dragged: number, heights: Record<Snap, number>): Snap {
  if (Math.abs(dragged) < dragPixels) return start;
  const reached = heights[start] + dragged;
  const nearest = SNAPS.reduce((best, snap) =>
    Math.abs(heights[snap] - reached) < Math.abs(heights[best] - reached) ? snap : best,
  );
  if (nearest !== start) return nearest;
  const next = snapBeside(start, dragged > 0 ? 1 : -1);
  return Math.abs(dragged) * 4 >= Math.abs(heights[next] - heights[start]) ? next : start;
}
