import { betaBinomialTails, type SplitLaw, type Tails } from './beta_binomial.ts';

/** The law of a count now, given now and before together: one for looking upwards from it, one for downwards. */
export interface CountLaw {
  upward: SplitLaw;
  downward: SplitLaw;
}

/**
 * Upwards β = r·K is at least this: with less, the span of a bursty series compared with one or two periods reaches
 * further than anybody can count (its end grows as before · 40^(1/β), here 470-fold). Six periods have it at r = 0.1,
 * the smallest that is estimated. Downwards the span ends at 0, and nothing needs holding.
 */
const smallestBeta = 0.6;

/**
 * The exact conditional law of "now" given now and before together, for negative binomials of dispersion r
 * and one mean per day: α = r·d/(D/K), β = r·K, with d days now and D days over K earlier periods.
 * r = Infinity gives the binomial with share d/(d + D); upwards r below 0.6/K counts as that.
 */
export function splitLaw(nowDays: number, beforeDays: number, beforePeriods: number, r: number): CountLaw {
  const share = nowDays / (nowDays + beforeDays);
  const lawOf = (dispersion: number) => ({
    share,
    total: dispersion * ((nowDays * beforePeriods) / beforeDays + beforePeriods),
  });
  const downward = lawOf(r);
  return {
    downward,
    upward: r * beforePeriods < smallestBeta ? lawOf(smallestBeta / beforePeriods) : downward,
  };
}

/** P(≥ now) and P(≤ now) when nothing has changed. */
export function splitTails(now: number, before: number, { upward, downward }: CountLaw): Tails {
  const tails = betaBinomialTails(now, before + now, downward);
  if (upward === downward) return tails;
  return { high: betaBinomialTails(now, before + now, upward).high, low: tails.low };
}
