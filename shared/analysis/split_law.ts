import type { SplitLaw } from './beta_binomial.ts';

/**
 * The exact conditional law of "now" given now and before together, for negative binomials of dispersion r
 * and one mean per day: α = r·d/(D/K), β = r·K, with d days now and D days over K earlier periods.
 * r = Infinity gives the binomial with share d/(d + D).
 */
export function splitLaw(nowDays: number, beforeDays: number, beforePeriods: number, r: number): SplitLaw {
  const share = nowDays / (nowDays + beforeDays);
  return { share, total: r * ((nowDays * beforePeriods) / beforeDays + beforePeriods) };
}
