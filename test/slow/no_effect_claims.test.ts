import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { expect, it } from 'vitest';
import { serviceEffect } from './service_town.ts';
import { interventionInTown, type TownPlan } from './simulated_interventions.ts';

const statedRate = 0.025;
const places = 500;

const noEffect = { dispersion: null, reduction: 0 };
/** Half of them chosen for their worst weeks, found or drawn; half by how busy they usually are. */
const plans: [plan: TownPlan, places: number][] = [
  [{ ...noEffect, kind: 'busy', incidents: 200 }, 125],
  [{ ...noEffect, kind: 'alike', incidents: 400 }, 125],
  [{ ...noEffect, kind: 'anywhere', incidents: 200 }, 125],
  [{ ...noEffect, kind: 'anywhere', incidents: 200, dispersion: 5 }, 125],
];

it('says "it helped" of at most the stated share of 500 åtgärder without effect, half of them on places chosen for their worst weeks', () => {
  const judged = plans.flatMap(([plan, number], i) => judgedEffects(plan, number, i + 1));
  const helped = judged.filter(({ verdict }) => verdict === 'helped').length;
  const worsened = judged.filter(({ verdict }) => verdict === 'worsened').length;
  console.log(`${helped} of ${judged.length} called helped, ${worsened} worsened`);
  expect(judged).toHaveLength(places);
  const error = Math.sqrt((statedRate * (1 - statedRate)) / places);
  expect(helped / places).toBeLessThanOrEqual(statedRate + 3 * error);
  expect(judged.every(({ sentence }) => /%/.test(sentence))).toBe(true);
});

/** So many that could be judged, one a town. */
function judgedEffects(plan: TownPlan, number: number, seed: number): InterventionEffect[] {
  const judged: InterventionEffect[] = [];
  for (let town = 0; judged.length < number; town++) {
    const random = seededRandom(7_000_003 * seed + town);
    const made = interventionInTown(plan, random);
    if (!made) continue;
    const effect = serviceEffect(made, random);
    if (effect.rateRatio) judged.push(effect);
  }
  return judged;
}
