import { benjaminiHochberg } from './benjamini_hochberg.ts';
import { type Dispersion, estimatePooledDispersion, mostDispersionPeriods } from './dispersion.ts';
import {
  comparedPositions,
  type ExpectedVerdict,
  expectedSpan,
  fewestToJudge,
  tailLevel,
} from './expected.ts';
import { splitLaw, splitTails } from './split_law.ts';

export interface ExpectedWeightsInput {
  /** periods × bins, row-major, shown period first: sums of shares of incidents, ≥ 0. */
  weights: Float64Array;
  bins: number;
  /** Local days of each period that each bin can fall on, in the same order; 0 where it falls on none. */
  days: Float64Array;
  /** Which earlier periods to expect from (see comparedPositions). */
  compared?: readonly number[];
}

/** One value a bin. NaN, and the verdict 'short_history', where there is no such day now or none to expect from. */
export interface ExpectedWeights {
  observed: Float64Array;
  expected: Float64Array;
  spanLow: Float64Array;
  spanHigh: Float64Array;
  /** Corrected over all bins (Benjamini–Hochberg); 1 without an expected weight. */
  pAdjusted: Float64Array;
  verdicts: ExpectedVerdict[];
  dispersion: Dispersion;
}

/**
 * What to expect of sums of shares, and which of them are beyond chance: one family. The law is that of counts, and
 * shares are rounded against the verdict: for "more" down now and up before, for "fewer" the other way round. That
 * can only call less, since a share of an incident strays less than a whole one with that chance. r is pooled over
 * the bins. Observed and expected both below 5 are too few.
 */
export function expectedWeights(input: ExpectedWeightsInput): ExpectedWeights {
  const { weights, bins, days } = input;
  const periods = bins > 0 ? weights.length / bins : 0;
  const positions = comparedPositions(Math.max(0, periods - 1), input.compared);
  const dispersion = estimatePooledDispersion(seriesOfBins(weights, bins, periods));
  const judge = rememberedJudge(dispersion.r, positions.length);
  const result: ExpectedWeights = {
    observed: weights.slice(0, bins),
    expected: new Float64Array(bins).fill(Number.NaN),
    spanLow: new Float64Array(bins).fill(Number.NaN),
    spanHigh: new Float64Array(bins).fill(Number.NaN),
    pAdjusted: new Float64Array(bins).fill(1),
    verdicts: Array.from({ length: bins }, () => 'short_history'),
    dispersion,
  };
  const directions = new Uint8Array(bins);
  for (let bin = 0; bin < bins; bin++) {
    let before = 0;
    let beforeDays = 0;
    for (const position of positions) {
      before += weights[position * bins + bin]!;
      beforeDays += days[position * bins + bin]!;
    }
    const nowDays = days[bin]!;
    if (!(beforeDays > 0 && nowDays > 0)) continue;
    const { spanLow, spanHigh, pHigh, pLow } = judge(weights[bin]!, nowDays, before, beforeDays);
    result.expected[bin] = (before / beforeDays) * nowDays;
    result.spanLow[bin] = spanLow;
    result.spanHigh[bin] = spanHigh;
    result.pAdjusted[bin] = Math.min(1, 2 * Math.min(pHigh, pLow));
    directions[bin] = pHigh < pLow ? 1 : 0;
  }
  result.pAdjusted = benjaminiHochberg(result.pAdjusted);
  for (let bin = 0; bin < bins; bin++) result.verdicts[bin] = verdictOf(result, bin, directions[bin] === 1);
  return result;
}

function verdictOf(result: ExpectedWeights, bin: number, isHigh: boolean): ExpectedVerdict {
  const expected = result.expected[bin]!;
  if (Number.isNaN(expected)) return 'short_history';
  if (result.observed[bin]! < fewestToJudge && expected < fewestToJudge) return 'too_few';
  if (result.pAdjusted[bin]! > 2 * tailLevel) return 'as_expected';
  return isHigh ? 'more' : 'fewer';
}

interface Judged {
  spanLow: number;
  spanHigh: number;
  pHigh: number;
  pLow: number;
}

// sums of many shares miss a whole number by their last digits
const down = (weight: number) => Math.floor(weight + 1e-9);
const up = (weight: number) => Math.ceil(weight - 1e-9);

/** Spans depend on the days and the whole number before only, and most bins of a week share those. */
function rememberedJudge(r: number, periods: number) {
  const spans = new Map<string, { spanLow: number; spanHigh: number }>();
  return (now: number, nowDays: number, before: number, beforeDays: number): Judged => {
    const law = splitLaw(nowDays, beforeDays, periods, r);
    const spanOf = (whole: number) => {
      const key = `${whole} ${nowDays} ${beforeDays}`;
      const known = spans.get(key) ?? expectedSpan(whole, law);
      spans.set(key, known);
      return known;
    };
    return {
      spanLow: spanOf(down(before)).spanLow,
      spanHigh: spanOf(up(before)).spanHigh,
      pHigh: splitTails(down(now), up(before), law).high,
      pLow: splitTails(up(now), down(before), law).low,
    };
  };
}

/** Each bin over the earlier periods, most recent first. */
function* seriesOfBins(weights: Float64Array, bins: number, periods: number): Generator<Float64Array> {
  const series = new Float64Array(Math.min(mostDispersionPeriods, Math.max(0, periods - 1)));
  for (let bin = 0; bin < bins; bin++) {
    for (let t = 0; t < series.length; t++) series[t] = weights[(t + 1) * bins + bin]!;
    yield series;
  }
}
