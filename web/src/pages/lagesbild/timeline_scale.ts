import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';

/** From what is drawn to pixels, and back from where a hand is. */
export interface TimelineScale {
  width: number;
  height: number;
  /** Pixels from the left edge of a moment (epoch ms). */
  x(moment: number): number;
  /** The moment under a distance from the left edge. */
  moment(x: number): number;
  /** Pixels from the top of a count. */
  y(count: number): number;
  /** A round count to draw a line at; null where there is nothing to measure. */
  mark: number | null;
}

/** Room for the thumbs of a brush that stands at an end. */
const sideAir = 12;
const topAir = 6;

export function timelineScale(
  line: { from: number; to: number },
  figures: readonly (Figure | null)[],
  width: number,
  height: number,
): TimelineScale {
  const most = figures.reduce(
    (top, figure) => Math.max(top, figure?.observed ?? 0, figure?.spanHigh ?? 0),
    0,
  );
  const inner = Math.max(1, width - 2 * sideAir);
  const perMillisecond = inner / (line.to - line.from);
  const perCount = (height - topAir) / Math.max(1, most);
  return {
    width,
    height,
    x: (moment) => sideAir + (moment - line.from) * perMillisecond,
    moment: (x) => line.from + (x - sideAir) / perMillisecond,
    y: (count) => height - count * perCount,
    mark: most < 2 ? null : roundBelow(most),
  };
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is not above a number ≥ 1. */
function roundBelow(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].find((step) => step * power <= most)! * power;
}
