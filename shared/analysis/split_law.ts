import type { SplitLaw } from './beta_binomial.ts';

/**
 * β = r·K at least: with less, the span of a bursty series compared with one or two periods reaches further than
 * anybody can count (its end grows as before · 40^(1/β)). Six periods have it at r = 0.1, the smallest that is estimated.
 */
const smallestBeta = 0.6;

/**
 * The exact conditional law of "now" given now and before together, for negative binomials of dispersion r
 * and one mean per day: α = r·d/(D/K), β = r·K, with d days now and D days over K earlier periods.
 * r = Infinity gives the binomial with share d/(d + D); r below 0.6/K counts as that.
 */
export function splitLaw(nowDays: number, beforeDays: number, beforePeriods: number, r: number): SplitLaw {
  const share = nowDays / (nowDays + beforeDays);
  const held = Math.max(r, smallestBeta / beforePeriods);
  return { share, total: held * ((nowDays * beforePeriods) / beforeDays + beforePeriods) };
}
