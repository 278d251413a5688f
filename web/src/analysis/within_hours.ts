import { shareInHours } from '@lagesbild/shared/analysis/share_in_hours.ts';
import type { WeekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import { hoursInBox, type WeekBox } from './week_box.ts';

export interface WithinHours {
  /** The periods, -1 for rows that the box leaves out. */
  periodIndex: Int16Array;
  /** Rows of the shown period that are left out since nobody knows when it happened. */
  withoutTime: number;
}

/** Half of its time and the last digits of a sum of shares. */
const half = 0.5 - 1e-9;

/**
 * Keeps the incidents with at least half of their time in a box of the week, in the shown period as in those that it
 * is compared with: one at 22–02 on a Friday is both of the evening and of the night, one "in the weekend" of neither.
 */
export function withinHours(spans: WeekSpans, periodIndex: Int16Array, box: WeekBox): WithinHours {
  const shares = shareInHours(spans, hoursInBox(box));
  const kept = new Int16Array(periodIndex.length).fill(-1);
  let withoutTime = 0;
  for (let row = 0; row < kept.length; row++) {
    const share = shares[row]!;
    if (share >= half) kept[row] = periodIndex[row]!;
    else if (periodIndex[row] === 0 && Number.isNaN(share)) withoutTime++;
  }
  return { periodIndex: kept, withoutTime };
}
