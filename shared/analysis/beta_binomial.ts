/**
 * How n incidents split between now and before when nothing has changed. `share` = α/(α+β), the share of
 * now; `total` = α + β, Infinity for the binomial.
 */
export interface SplitLaw {
  share: number;
  total: number;
}

/** P(Y ≥ y) and P(Y ≤ y); both count y itself, so together they exceed 1 by P(Y = y). */
export interface Tails {
  high: number;
  low: number;
}

/** A sum is finished when what can still come is below its last digit. */
const lastDigit = 1e-17;

/**
 * Both tails of BetaBin(n, α, β), summed term by term outwards from y relative to P(Y = y): only positive
 * terms, so a tail of 1e-200 keeps its digits, and no gamma function. y outside 0…n gives the certain or
 * the impossible event.
 */
export function betaBinomialTails(y: number, n: number, law: SplitLaw): Tails {
  if (y <= 0 && n <= 0) return { high: 1, low: 1 };
  if (y < 0) return { high: 1, low: 0 };
  if (y > n) return { high: 0, low: 1 };
  const above = sumAbove(y, n, law.share, law.total);
  // counted from the other end the same law has the shares exchanged
  const below = sumAbove(n - y, n, 1 - law.share, law.total);
  const all = 1 + above + below;
  // the larger tail is taken from the smaller, or far out Infinity / Infinity would be asked for
  return above <= below
    ? { high: (1 + above) / all, low: 1 - above / all }
    : { high: 1 - below / all, low: (1 + below) / all };
}

/** Σ P(Y = k) / P(Y = y) over k > y. */
function sumAbove(y: number, n: number, share: number, total: number): number {
  // with both shapes ≥ 1 the ratios only fall, so the rest is below a geometric series; else the law may
  // rise again at its ends and every term is needed
  const falls = share * total >= 1 && (1 - share) * total >= 1;
  let term = 1;
  let sum = 0;
  for (let k = y; k < n; k++) {
    const ratio = ((n - k) * (share + k / total)) / ((k + 1) * (1 - share + (n - k - 1) / total));
    term *= ratio;
    sum += term;
    if (falls && ratio < 1 && term * ratio < lastDigit * (1 - ratio) * (1 + sum)) break;
  }
  return sum;
}
