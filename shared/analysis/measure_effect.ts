import { countOverdispersion, type Overdispersion, sumOf } from './count_overdispersion.ts';
import { type DisplacementDifference, displacementDifference } from './displacement_difference.ts';
import { EngineInputError } from './engine_input_error.ts';
import { normalUpperQuantile } from './normal.ts';

/** Fewer incidents than this before, at the place or its control: too few to say. */
export const fewestBeforeIncidents = 10;

export interface EffectSeries {
  /** Incidents by fortnight in the place of the åtgärd. Before and after are equal in length. */
  treatedBefore: ArrayLike<number>;
  treatedAfter: ArrayLike<number>;
  /** The same fortnights in the control, all its places together. */
  controlBefore: ArrayLike<number>;
  controlAfter: ArrayLike<number>;
  /** Cells of the control for each cell of the place: 5 when five footprints are pooled. Default 1. */
  controlSize?: number;
}

export type EffectVerdict = 'helped' | 'worsened' | 'not_shown' | 'too_few';

export interface EffectTotals {
  treatedBefore: number;
  treatedAfter: number;
  controlBefore: number;
  controlAfter: number;
}

/** A ratio of rates: 0.8 is a fifth fewer than the control would have it. */
export interface RateRatio {
  ratio: number;
  /** 95 % limits. */
  low: number;
  high: number;
  /** Standard error of ln ratio. */
  logStandardError: number;
  /** Whether ½ was added to all four counts, one being 0. */
  halfAdded: boolean;
}

export interface MeasuredEffect {
  verdict: EffectVerdict;
  totals: EffectTotals;
  /** Null when too few: then there is never a percentage. */
  rateRatio: RateRatio | null;
  /** In incidents of the place over the after period; null when too few. */
  difference: DisplacementDifference | null;
  overdispersion: Overdispersion;
}

/**
 * Did it help? RR = (a1/a0)/(c1/c0) with Var(ln RR) = φ·(1/a0 + 1/a1 + 1/c0 + 1/c1); φ from the fortnight counts about
 * their means within before and within after; ½ added to all four when one is 0. "Helped" only when the upper 95 %
 * limit is below 1 (false in 2.5 % of places without effect), "worsened" when the lower is above 1, "too_few" with
 * fewer than 10 incidents before at the place or in its control. Farrington, Gill, Waples & Argomaniz (2007),
 * doi:10.1007/s11292-007-9024-2. Throws EngineInputError 'length_mismatch' unless all four series are equally long,
 * 'counts' for a count that is not a whole number ≥ 0 (index in its series).
 */
export function measureEffect(series: EffectSeries): MeasuredEffect {
  refuseBadSeries(series);
  const { treatedBefore, treatedAfter, controlBefore, controlAfter, controlSize = 1 } = series;
  const totals = {
    treatedBefore: sumOf(treatedBefore),
    treatedAfter: sumOf(treatedAfter),
    controlBefore: sumOf(controlBefore),
    controlAfter: sumOf(controlAfter),
  };
  const overdispersion = countOverdispersion([treatedBefore, treatedAfter, controlBefore, controlAfter]);
  if (totals.treatedBefore < fewestBeforeIncidents || totals.controlBefore < fewestBeforeIncidents) {
    return { verdict: 'too_few', totals, rateRatio: null, difference: null, overdispersion };
  }
  const { phi } = overdispersion;
  const rateRatio = rateRatioOf(totals, phi);
  const difference = displacementDifference({
    treated: { before: totals.treatedBefore, after: totals.treatedAfter },
    control: { before: totals.controlBefore, after: totals.controlAfter, size: controlSize },
    phi,
  });
  return { verdict: verdictOf(rateRatio), totals, rateRatio, difference, overdispersion };
}

function rateRatioOf(totals: EffectTotals, phi: number): RateRatio {
  const { treatedBefore, treatedAfter, controlBefore, controlAfter } = totals;
  const halfAdded = Math.min(treatedBefore, treatedAfter, controlBefore, controlAfter) === 0;
  const half = halfAdded ? 0.5 : 0;
  const [a0, a1] = [treatedBefore + half, treatedAfter + half];
  const [c0, c1] = [controlBefore + half, controlAfter + half];
  const ratio = a1 / a0 / (c1 / c0);
  const logStandardError = Math.sqrt(phi * (1 / a0 + 1 / a1 + 1 / c0 + 1 / c1));
  const reach = Math.exp(normalUpperQuantile * logStandardError);
  return { ratio, low: ratio / reach, high: ratio * reach, logStandardError, halfAdded };
}

function verdictOf({ low, high }: RateRatio): EffectVerdict {
  if (high < 1) return 'helped';
  return low > 1 ? 'worsened' : 'not_shown';
}

function refuseBadSeries({ treatedBefore, treatedAfter, controlBefore, controlAfter }: EffectSeries): void {
  for (const counts of [treatedBefore, treatedAfter, controlBefore, controlAfter]) {
    if (counts.length !== treatedBefore.length) {
      const detail = `${counts.length} fortnights beside ${treatedBefore.length}`;
      throw new EngineInputError('length_mismatch', -1, detail);
    }
    for (let t = 0; t < counts.length; t++) {
      const count = counts[t]!;
      if (!Number.isSafeInteger(count) || count < 0) {
        throw new EngineInputError('counts', t, `Not a count: ${count}`);
      }
    }
  }
}
