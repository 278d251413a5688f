import { measureEffect } from '@lagesbild/shared/analysis/measure_effect.ts';
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

/** What is said of an effect that is known. */
export function simulateEffects(plan: EffectPlan, draws: number, random: () => number): SimulatedEffect {
  const { treatedBefore, reduction, dispersion } = plan;
  const fortnight = (mean: number) =>
    poisson(random, mean * (dispersion === null ? 1 : gammaOfMeanOne(random, dispersion)));
  const series = (mean: number) => Array.from({ length: fortnights }, () => fortnight(mean));
  const mean = treatedBefore / fortnights;
  // five places, each with its own luck
  const control = () => {
    const places = Array.from({ length: controlPlaces }, () => series(mean));
    return places[0]!.map((_, t) => places.reduce((sum, counts) => sum + counts[t]!, 0));
  };
  const total = { judged: 0, helped: 0, covered: 0, phi: 0 };
  for (let draw = 0; draw < draws; draw++) {
    const { verdict, rateRatio, overdispersion } = measureEffect({
      treatedBefore: series(mean),
      treatedAfter: series(mean * (1 - reduction)),
      controlBefore: control(),
      controlAfter: control(),
      controlSize: controlPlaces,
    });
    if (!rateRatio) continue;
    total.judged++;
    total.phi += overdispersion.phi;
    if (verdict === 'helped') total.helped++;
    if (rateRatio.low <= 1 - reduction && 1 - reduction <= rateRatio.high) total.covered++;
  }
  const { judged } = total;
  return { judged, helped: total.helped / judged, covered: total.covered / judged, phi: total.phi / judged };
}
