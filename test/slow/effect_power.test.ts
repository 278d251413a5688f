import { effectPower } from '@lagesbild/shared/analysis/effect_power.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { describe, expect, it } from 'vitest';
import { controlPlaces, simulateEffects } from './simulated_effects.ts';
import { monteCarloError } from './simulated_interventions.ts';

const draws = 2000;
const incidentsBefore = [20, 40, 80, 160];
const reductions = [0, 0.2, 0.4];

describe.each([
  ['as regular as chance', null],
  ['restless (r = 5)', 5],
] as const)('with fortnights %s, ten of them a side', (_, dispersion) => {
  it.each(incidentsBefore)(
    'and %d incidents before, rate, limits and power are as stated',
    (treatedBefore) => {
      const random = seededRandom(treatedBefore);
      const simulated = reductions.map((reduction) => ({
        reduction,
        ...simulateEffects({ treatedBefore, dispersion, reduction }, draws, random),
      }));
      expect(simulated[0]!.helped).toBeLessThanOrEqual(0.025 + monteCarloError(0.025, draws));
      const judged = simulated.reduce((sum, effect) => sum + effect.judged, 0);
      const covered = simulated.reduce((sum, effect) => sum + effect.covered * effect.judged, 0) / judged;
      expect(covered).toBeGreaterThanOrEqual(0.95 - monteCarloError(0.95, judged));
      for (const { reduction, helped, phi } of simulated.slice(1)) {
        const [stated] = effectPower(treatedBefore, controlPlaces * treatedBefore, phi, [reduction]);
        expect(Math.abs(helped - stated!.power)).toBeLessThanOrEqual(0.03);
      }
    },
  );
});
