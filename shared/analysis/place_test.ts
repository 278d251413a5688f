import { betaBinomialTails } from './beta_binomial.ts';

/**
 * "En plats": for each cell, p that it gets at least its own count when every incident falls in any of the
 * m cells alike: P(Bin(n, 1/m) ≥ count). It sees the heap in one cell, which the area test cannot: there
 * the heap is part of its own histogram. No incidents give p = 1 everywhere.
 */
export function placeTest(counts: Int32Array): Float64Array {
  let incidents = 0;
  let largest = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    incidents += counts[cell]!;
    if (counts[cell]! > largest) largest = counts[cell]!;
  }
  const law = { share: 1 / counts.length, total: Number.POSITIVE_INFINITY };
  // worked out when first met; 2 is no probability
  const pByCount = new Float64Array(largest + 1).fill(counts.length === 1 ? 1 : 2);
  const p = new Float64Array(counts.length);
  for (let cell = 0; cell < p.length; cell++) {
    const count = counts[cell]!;
    if (pByCount[count] === 2) pByCount[count] = betaBinomialTails(count, incidents, law).high;
    p[cell] = pByCount[count]!;
  }
  return p;
}
