import { type EffectSeries, measureEffect } from '@lagesbild/shared/analysis/measure_effect.ts';
import { gammaOfMeanOne, poisson } from './simulated_maps.ts';

export interface EffectPlan {
  /** Incidents to expect before, in all fortnights together; the control has five times as many. */
  treatedBefore: number;
  /** Share by which the place has fewer afterwards. */
  reduction: number;
  /** r of each fortnight's count (a whole number); null is Poisson. */
  dispersion: number | null;
}

export interface SimulatedEffect {
  /** Those with at least ten incidents before, of which the shares below are. */
  judged: number;
  helped: number;
  /** Share whose 95 % limits hold the true ratio. */
  covered: number;
  /** Mean φ. */
  phi: number;
}

const fortnights = 10;
export const controlPlaces = 5;

/** One series a side and place, ten fortnights each; five places in the control, each with its own luck. */
function drawSeries(
  { treatedBefore, reduction, dispersion }: EffectPlan,
  random: () => number,
): EffectSeries {
  const mean = treatedBefore / fortnights;
  const fortnight = (expected: number) =>
    poisson(random, expected * (dispersion === null ? 1 : gammaOfMeanOne(random, dispersion)));
  const series = (expected: number) => Array.from({ length: fortnights }, () => fortnight(expected));
  const control = () => {
    const places = Array.from({ length: controlPlaces }, () => series(mean));
    return places[0]!.map((_, t) => places.reduce((sum, counts) => sum + counts[t]!, 0));
  };
  return {
    treatedBefore: series(mean),
    treatedAfter: series(mean * (1 - reduction)),
    controlBefore: control(),
    controlAfter: control(),
    controlSize: controlPlaces,
  };
}

/** What is said of an effect that is known. */
export function simulateEffects(plan: EffectPlan, draws: number, random: () => number): SimulatedEffect {
  const truth = 1 - plan.reduction;
  const total = { judged: 0, helped: 0, covered: 0, phi: 0 };
  for (let draw = 0; draw < draws; draw++) {
    const { verdict, rateRatio, overdispersion } = measureEffect(drawSeries(plan, random));
    if (!rateRatio) continue;
    total.judged++;
    total.phi += overdispersion.phi;
    if (verdict === 'helped') total.helped++;
    if (rateRatio.low <= truth && truth <= rateRatio.high) total.covered++;
  }
  const { judged } = total;
  return { judged, helped: total.helped / judged, covered: total.covered / judged, phi: total.phi / judged };
}

/**
 * Share of draws in which "it helped" has been said by then, for someone who looks when three, four … ten fortnights
 * are closed, each time at as many before. The first is the share at three.
 */
export function simulateLooks(plan: EffectPlan, draws: number, random: () => number): number[] {
  const firstLook = 3;
  const saidBy = Array.from({ length: fortnights - firstLook + 1 }, () => 0);
  for (let draw = 0; draw < draws; draw++) {
    const { treatedBefore, treatedAfter, controlBefore, controlAfter } = drawSeries(plan, random);
    const cut = (closed: number) => ({
      treatedBefore: Array.from(treatedBefore).slice(-closed),
      treatedAfter: Array.from(treatedAfter).slice(0, closed),
      controlBefore: Array.from(controlBefore).slice(-closed),
      controlAfter: Array.from(controlAfter).slice(0, closed),
      controlSize: controlPlaces,
    });
    const first = saidBy.findIndex((_, look) => measureEffect(cut(firstLook + look)).verdict === 'helped');
    if (first < 0) continue;
    for (let look = first; look < saidBy.length; look++) saidBy[look]!++;
  }
  return saidBy.map((said) => said / draws);
}
