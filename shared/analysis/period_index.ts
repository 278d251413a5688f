/** A period as far as counting goes: epoch ms, from ≤ t < to. */
export interface PeriodBounds {
  from: number;
  to: number;
}

const outside = -1;

/**
 * Which period each moment (epoch ms) falls in: 0 = periods[0], the shown one, 1 = the one before it, …;
 * -1 for none and for NaN. The periods must follow on each other, most recent first.
 */
export function indexPeriods(countedAt: Float64Array, periods: readonly PeriodBounds[]): Int16Array {
  const index = new Int16Array(countedAt.length).fill(outside);
  if (periods.length === 0) return index;
  const starts = Float64Array.from(periods, ({ from }) => from);
  const end = periods[0]!.to;
  for (let i = 0; i < countedAt.length; i++) {
    const moment = countedAt[i]!;
    if (!(moment < end)) continue;
    const at = firstStartNotAfter(starts, moment);
    if (at < starts.length) index[i] = at;
  }
  return index;
}

/** Starts fall from the first to the last: the position of the latest one that is not after the moment. */
function firstStartNotAfter(starts: Float64Array, moment: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
