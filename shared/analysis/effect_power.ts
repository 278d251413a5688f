import { normalCdf, normalUpperQuantile } from './normal.ts';

/** What is asked about: a fifth and two fifths fewer. */
const askedReductions = [0.2, 0.4];

export interface EffectPower {
  /** Share by which the place would have fewer than its control says: 0.2 is −20 %. */
  reduction: number;
  /** Chance that such an effect is called "it helped". */
  power: number;
}

/**
 * The chance to see a drop of 20 % and of 40 % with so many incidents before, at the place and in its control. Normal
 * approximation of ln RR at what is then to be expected: the control as many as before, the place (1 − drop) times as
 * many, SE = √(φ·(1/a0 + 1/a1 + 1/c0 + 1/c1)), power = Φ(−ln(1 − drop)/SE − 1.96). It asks nothing of what came after,
 * so it is the same before the åtgärd as afterwards. No incidents in either: power 0. Within a few hundredths of
 * simulated counts (test/slow/effect_power.test.ts).
 */
export function effectPower(
  treatedBefore: number,
  controlBefore: number,
  phi = 1,
  reductions: readonly number[] = askedReductions,
): EffectPower[] {
  return reductions.map((reduction) => {
    if (!(treatedBefore > 0 && controlBefore > 0)) return { reduction, power: 0 };
    const left = 1 - reduction;
    const variance = phi * (1 / treatedBefore + 1 / (treatedBefore * left) + 2 / controlBefore);
    return { reduction, power: normalCdf(-Math.log(left) / Math.sqrt(variance) - normalUpperQuantile) };
  });
}
