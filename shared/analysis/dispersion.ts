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

/** A single burst in one period has no finite estimate above zero; this keeps the arithmetic finite and never calls anything. */
const smallestR = 1e-3;

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
    const { mean, variance } = meanAndVariance(counts, periods);
    excess += variance - mean;
    scale += mean * mean - variance / periods;
  }
  if (used === 0) return { r: Number.POSITIVE_INFINITY, rule: 'poisson_few_periods' };
  if (excess <= 0) return { r: Number.POSITIVE_INFINITY, rule: 'poisson_not_overdispersed' };
  return { r: Math.max(smallestR, scale / excess), rule: 'estimated' };
}

function meanAndVariance(counts: ArrayLike<number>, periods: number): { mean: number; variance: number } {
  let sum = 0;
  for (let t = 0; t < periods; t++) sum += counts[t]!;
  const mean = sum / periods;
  let squares = 0;
  for (let t = 0; t < periods; t++) squares += (counts[t]! - mean) ** 2;
  return { mean, variance: squares / (periods - 1) };
}
