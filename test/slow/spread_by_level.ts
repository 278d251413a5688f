import { largestCalledP } from '@lagesbild/shared/analysis/benjamini_hochberg.ts';
import { betaBinomialTails } from '@lagesbild/shared/analysis/beta_binomial.ts';
import { expectedPeriods } from '@lagesbild/shared/analysis/expected.ts';
import { neighbourhoodSums } from '@lagesbild/shared/analysis/neighbourhood_sums.ts';
import { splitLaw } from '@lagesbild/shared/analysis/split_law.ts';
import { usualRate } from '@lagesbild/shared/analysis/usual_test.ts';
import { townGrid } from './simulated_maps.ts';
import type { CallsAny } from './unchanged_towns.ts';

/**
 * "Fler än vanligt här" as it could have been: variance φ times the mean (r = mean/(φ − 1) of each
 * neighbourhood, φ = Σs²/Σm pooled) instead of one r for the map. Kept here to show what the choice costs.
 */
export const callsWithSpreadByLevel: CallsAny = (countsByPeriod) => {
  const [now, ...earlier] = countsByPeriod.map((counts) => neighbourhoodSums(townGrid, counts));
  const periods = earlier.length;
  const means = now!.length === 0 ? [] : Array.from(now!, (_, cell) => meanOf(earlier, cell));
  let variance = 0;
  means.forEach((mean, cell) => {
    for (const sums of earlier) variance += (sums[cell]! - mean) ** 2 / (periods - 1);
  });
  const ratio = variance / means.reduce((sum, mean) => sum + mean, 0);
  const asked: number[] = [];
  for (let cell = 0; cell < now!.length; cell++) {
    const before = earlier.slice(0, expectedPeriods).reduce((sum, sums) => sum + sums[cell]!, 0);
    const all = before + now![cell]!;
    const r = ratio > 1 ? Math.max(0.1, means[cell]! / (ratio - 1)) : Number.POSITIVE_INFINITY;
    const law = splitLaw(14, 14 * expectedPeriods, expectedPeriods, r).upward;
    if (betaBinomialTails(all, all, law).high > usualRate) continue;
    asked.push(betaBinomialTails(now![cell]!, all, law).high);
  }
  return largestCalledP(Float64Array.from(asked), usualRate) >= 0;
};

function meanOf(earlier: readonly Int32Array[], cell: number): number {
  return earlier.reduce((sum, sums) => sum + sums[cell]!, 0) / earlier.length;
}
