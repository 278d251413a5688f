import { betaBinomialTails } from './beta_binomial.ts';

/**
 * "En plats": for each cell, p that it gets at least its own count when every incident falls in any of the
 * m cells alike: P(Bin(n, 1/m) ≥ count). It sees the heap in one cell, which the area test cannot: there
 * the heap is part of its own histogram. No incidents give p = 1 everywhere.
 */
export function placeTest(counts: Int32Array): Float64Array {
  let incidents = 0;
  for (const count of counts) incidents += count;
  const law = { share: 1 / counts.length, total: Number.POSITIVE_INFINITY };
  const pByCount = new Map<number, number>();
  return Float64Array.from(counts, (count) => {
    let p = counts.length === 1 ? 1 : pByCount.get(count);
    if (p === undefined) {
      p = betaBinomialTails(count, incidents, law).high;
      pByCount.set(count, p);
    }
    return p;
  });
}
