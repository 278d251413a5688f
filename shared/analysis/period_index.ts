/** A period as far as counting goes: epoch ms, from ≤ t < to. */
export interface PeriodBounds {
  from: number;
  to: number;
}

const outside = -1;
const dayMilliseconds = 86_400_000;

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

/**
 * How many of the earlier periods (periods[1], periods[2], …) have data at all: those before anybody
 * reported are no zeros but nothing. A period counts when reporting began on its first day at the latest.
 * `firstCountedAt`: the earliest counted incident at hand (epoch ms), null when there is none.
 */
export function earlierPeriodsAtHand(
  periods: readonly PeriodBounds[],
  firstCountedAt: number | null,
): number {
  if (firstCountedAt === null) return 0;
  let atHand = 0;
  while (atHand + 1 < periods.length && firstCountedAt < periods[atHand + 1]!.from + dayMilliseconds)
    atHand++;
  return atHand;
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
