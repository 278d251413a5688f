/**
 * p adjusted for the false discovery rate over a family: min over larger ranks of p·m/rank, at most 1;
 * calling every adjusted p ≤ q keeps the expected share of false calls ≤ q. In the order of the input;
 * an empty family gives an empty result. Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
 */
export function benjaminiHochberg(p: Float64Array): Float64Array {
  const family = p.length;
  const sorted = p.slice().sort();
  const adjusted = new Float64Array(family);
  let smallest = 1;
  for (let rank = family; rank >= 1; rank--) {
    smallest = Math.min(smallest, (sorted[rank - 1]! * family) / rank);
    adjusted[rank - 1] = smallest;
  }
  // looking each p up is cheaper than carrying row numbers through the sort; equal p share one value
  return p.map((value) => adjusted[rankBelow(sorted, value)]!);
}

/** Number of sorted values below `value`. */
function rankBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The largest p of a family that Benjamini–Hochberg calls at a rate, -1 when it calls none: every p up to
 * it is called, exactly as when its adjusted p is at most the rate. Sorts only what could be called, so a
 * map of 10,000 cells costs one pass.
 */
export function largestCalledP(p: Float64Array, rate: number): number {
  // no p above the rate can be called, and those below it have the ranks that they have among all
  const kept = new Float64Array(p.length);
  let called = 0;
  for (let i = 0; i < p.length; i++) if (p[i]! <= rate) kept[called++] = p[i]!;
  const candidates = kept.subarray(0, called).sort();
  for (let rank = candidates.length; rank >= 1; rank--) {
    if ((candidates[rank - 1]! * p.length) / rank <= rate) return candidates[rank - 1]!;
  }
  return -1;
}
