import { normalTwoSidedP } from './normal.ts';

export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  s: number;
  /** Variance of s without a trend, ties taken into account. */
  variance: number;
  z: number;
  /** Two-sided. */
  p: number;
}

/**
 * Mann–Kendall test for a trend in a series (oldest first), with correction for ties and for continuity.
 * A constant series, or one of fewer than two values, has no trend: z 0, p 1.
 * Mann (1945), doi:10.2307/1907187; Kendall (1975).
 */
export function mannKendall(series: ArrayLike<number>): MannKendall {
  const n = series.length;
  let s = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) s += Math.sign(series[j]! - series[i]!);
  }
  const variance = Math.max(0, (spreadTerm(n) - sumOfTies(series)) / 18);
  const z = variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : 0;
  return { s, variance, z, p: normalTwoSidedP(z) };
}

function sumOfTies(series: ArrayLike<number>): number {
  const timesByValue = new Map<number, number>();
  for (let i = 0; i < series.length; i++) {
    timesByValue.set(series[i]!, (timesByValue.get(series[i]!) ?? 0) + 1);
  }
  return [...timesByValue.values()].reduce((sum, times) => sum + spreadTerm(times), 0);
}

const spreadTerm = (n: number) => n * (n - 1) * (2 * n + 5);
