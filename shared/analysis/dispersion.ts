/** Earlier periods that a dispersion is estimated from at most, and the fewest that say anything about it. */
export const mostDispersionPeriods = 26;
const fewestDispersionPeriods = 6;

/** Why a dispersion is what it is: 'poisson_few_periods' must be said to the reader. */
export type DispersionRule = 'given' | 'estimated' | 'poisson_few_periods' | 'poisson_not_overdispersed';

export interface Dispersion {
  /** r of the negative binomial (variance = m + m²/r); Infinity is Poisson. */
  r: number;
  rule: DispersionRule;
}

/**
 * When everything happened in one period the estimate is r = 0. At 0.1 the variance is already ten times the squared
 * mean and nothing is called; below, a span would reach further than anybody can count.
 */
const smallestR = 0.1;

/** Dispersion of one series of counts by period (see estimatePooledDispersion). */
export function estimateDispersion(counts: ArrayLike<number>): Dispersion {
  return estimatePooledDispersion([counts]);
}

/**
 * Dispersion that several series share, by moments: 1/r = max(0, Σ(s² − m) / Σ(m² − s²/K)) with each
 * series' mean m and variance s² (divisor K − 1) over its K periods, at most the 26 first (most recent).
 * Series of fewer than six periods are left out; without any left it is Poisson, and the rule says so.
 * Anscombe (1950), doi:10.1093/biomet/37.3-4.358.
 */
export function estimatePooledDispersion(series: Iterable<ArrayLike<number>>): Dispersion {
  let excess = 0;
  let scale = 0;
  let used = 0;
  for (const counts of series) {
    const periods = Math.min(counts.length, mostDispersionPeriods);
    if (periods < fewestDispersionPeriods) continue;
    used++;
    const { sum, squares } = sums(counts, periods);
    // s² − m and m² − s²/K over their common divisor: whole numbers, so a single incident is exactly no excess
    const divisor = periods * (periods - 1);
    excess += (periods * squares - sum * sum - sum * (periods - 1)) / divisor;
    scale += (sum * sum - squares) / divisor;
  }
  if (used === 0) return { r: Number.POSITIVE_INFINITY, rule: 'poisson_few_periods' };
  if (excess <= 0) return { r: Number.POSITIVE_INFINITY, rule: 'poisson_not_overdispersed' };
  return { r: Math.max(smallestR, scale / excess), rule: 'estimated' };
}

function sums(counts: ArrayLike<number>, periods: number): { sum: number; squares: number } {
  let sum = 0;
  let squares = 0;
  for (let t = 0; t < periods; t++) {
    sum += counts[t]!;
    squares += counts[t]! ** 2;
  }
  return { sum, squares };
}
