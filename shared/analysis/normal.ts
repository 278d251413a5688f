/** What 2.5 % of a standard normal exceed: 95 % limits are this many standard errors either way. */
export const normalUpperQuantile = 1.959963984540054;

const twoOverRootPi = 2 / Math.sqrt(Math.PI);
const rootPi = Math.sqrt(Math.PI);

/** Below it the series for erf keeps 13 digits of erfc, above it the continued fraction is quick. */
const seriesLimit = 2;

/**
 * Complementary error function with small *relative* error (about 1e-13) far into the tail, where
 * 1 − erf(x) would have no digits left; p of extreme cells must still be comparable. Underflows to 0
 * beyond x ≈ 27. Abramowitz & Stegun 7.1.6 (series) and 7.1.14 (continued fraction).
 */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < 0) return 2 - erfc(-x);
  if (x < seriesLimit) return 1 - erfBySeries(x);
  return erfcByFraction(x);
}

/** Two-sided p of a standard normal z: P(|Z| ≥ |z|), in [0, 1]. */
export function normalTwoSidedP(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/** P(Z ≤ z) of a standard normal, with its digits far into the lower tail. */
export function normalCdf(z: number): number {
  return erfc(-z / Math.SQRT2) / 2;
}

// all terms are positive: no cancellation
function erfBySeries(x: number): number {
  const square = x * x;
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * square) / (2 * n + 1);
    sum += term;
  }
  return twoOverRootPi * Math.exp(-square) * sum;
}

// from the inside out: 60 levels are enough at x = 2, where the fraction converges slowest
function erfcByFraction(x: number): number {
  if (x > 27.3) return 0;
  const levels = Math.ceil(12 + 200 / (x * x));
  let tail = x;
  for (let k = levels; k >= 1; k--) tail = x + k / 2 / tail;
  return expOfMinusSquare(x) / (rootPi * tail);
}

// splitting x keeps the digits that rounding x² would lose in the exponent
function expOfMinusSquare(x: number): number {
  const coarse = Math.round(x * 16) / 16;
  return Math.exp(-coarse * coarse) * Math.exp(-(x - coarse) * (x + coarse));
}
