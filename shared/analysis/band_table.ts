import { bandOf, type NearPairs } from './near_pairs.ts';

/** Margins of the table: what every permutation has in common. */
export interface BandTable {
  near: number;
  soonBreaks: readonly number[];
  /** All pairs; by distance band, the open one last; by time band, the open one last. */
  pairs: number;
  byDistance: Float64Array;
  byTime: Float64Array;
}

export function bandTable(
  { band }: NearPairs,
  at: Float64Array,
  near: number,
  soonBreaks: readonly number[],
): BandTable {
  const pairs = (at.length * Math.max(0, at.length - 1)) / 2;
  const byDistance = new Float64Array(near + 1);
  for (let k = 0; k < band.length; k++) byDistance[band[k]!]!++;
  byDistance[near] = pairs - band.length;
  const below = soonBreaks.map((limit) => pairsSooner(at, limit));
  const byTime = Float64Array.from(below, (count, k) => (below[k + 1] ?? pairs) - count);
  return { near, soonBreaks, pairs, byDistance, byTime };
}

/** Pairs with a difference below a limit, by two hands along the sorted times. */
function pairsSooner(at: Float64Array, limit: number): number {
  const sorted = at.slice().sort();
  let count = 0;
  let first = 0;
  for (let i = 0; i < sorted.length; i++) {
    while (first < i && sorted[i]! - sorted[first]! >= limit) first++;
    count += i - first;
  }
  return count;
}

/** near × soon bands, row-major: only these are counted pair by pair. */
export function countPairs(
  pairs: NearPairs,
  at: Float64Array,
  { near, soonBreaks }: BandTable,
): Float64Array {
  const { offsets, others, band } = pairs;
  const soon = soonBreaks.length - 1;
  const limit = soonBreaks[soon]!;
  const counts = new Float64Array(near * soon);
  for (let i = 0; i < at.length; i++) {
    const own = at[i]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const difference = Math.abs(at[others[k]!]! - own);
      if (difference < limit) counts[band[k]! * soon + bandOf(soonBreaks, difference)]!++;
    }
  }
  return counts;
}

/** The asked-for rows × columns; open bands (to Infinity) are what the margins leave. */
export function completeTable(
  counts: Float64Array,
  { near, soonBreaks, byDistance, byTime }: BandTable,
  rows: number,
  columns: number,
): Float64Array {
  const soon = soonBreaks.length - 1;
  const full = new Float64Array((near + 1) * (soon + 1));
  const width = soon + 1;
  for (let column = 0; column <= soon; column++) full[near * width + column] = byTime[column]!;
  for (let row = 0; row < near; row++) {
    full[row * width + soon] = byDistance[row]!;
    for (let column = 0; column < soon; column++) {
      const count = counts[row * soon + column]!;
      full[row * width + column] = count;
      full[row * width + soon]! -= count;
      full[near * width + column]! -= count;
    }
    full[near * width + soon]! -= full[row * width + soon]!;
  }
  return cutTable(full, width, rows, columns);
}

export function expectedTable(
  { pairs, byDistance, byTime }: BandTable,
  rows: number,
  columns: number,
): Float64Array {
  const full = new Float64Array(byDistance.length * byTime.length);
  for (let k = 0; k < full.length && pairs > 0; k++) {
    const row = Math.floor(k / byTime.length);
    full[k] = (byDistance[row]! * byTime[k % byTime.length]!) / pairs;
  }
  return cutTable(full, byTime.length, rows, columns);
}

function cutTable(full: Float64Array, width: number, rows: number, columns: number): Float64Array {
  const cut = new Float64Array(rows * columns);
  return cut.map((_, k) => full[Math.floor(k / columns) * width + (k % columns)]!);
}
