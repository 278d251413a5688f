import type { SplitLaw, Tails } from './beta_binomial.ts';
import { type Dispersion, type DispersionRule, estimateDispersion } from './dispersion.ts';
import { EngineInputError } from './engine_input_error.ts';
import { type CountLaw, splitLaw, splitTails } from './split_law.ts';

/** Earlier periods that the expected count is taken from, and the fewest that give one. */
export const expectedPeriods = 6;
export const fewestExpectedPeriods = 3;
/** Observed and expected both below this: too few to judge. */
export const fewestToJudge = 5;
/** Each tail beyond the span, and half the level of a verdict. */
export const tailLevel = 0.025;

export type ExpectedVerdict = 'more' | 'fewer' | 'as_expected' | 'too_few' | 'short_history';

export interface ExpectedInput {
  /** Incidents in the period now, and its local days. */
  now: number;
  nowDays: number;
  /** Incidents of earlier periods of the same kind, most recent first: the first six give the expected count, up to 26 the dispersion. */
  history: ArrayLike<number>;
  historyDays: ArrayLike<number>;
  /** Which earlier periods the expected count is taken from instead (see comparedPositions). */
  compared?: readonly number[];
  /** r of the negative binomial when it is known or pooled over a family; Infinity = binomial. */
  dispersion?: number;
}

export interface ExpectedCount {
  observed: number;
  /** Null, like the span, when there is too little to take it from. */
  expected: number | null;
  /** Smallest and largest count that are within the expected (both count as within). */
  spanLow: number | null;
  spanHigh: number | null;
  /** P(≥ observed) and P(≤ observed) when nothing has changed; 1 with too short a history. */
  pHigh: number;
  pLow: number;
  /** Two-sided: min(1, 2 × the smaller tail). */
  p: number;
  verdict: ExpectedVerdict;
  dispersion: number;
  dispersionRule: DispersionRule;
}

/**
 * Which of `earlier` periods (1 = the one directly before) the expected count is taken from: the six previous, none
 * with fewer than three; or those asked for that are at hand, were it one: the law allows for how little one tells.
 * Throws EngineInputError 'compared_periods' for a position that is no whole number ≥ 1 or comes twice.
 */
export function comparedPositions(earlier: number, compared?: readonly number[]): number[] {
  if (compared === undefined) {
    const periods = Math.min(expectedPeriods, earlier);
    return periods < fewestExpectedPeriods ? [] : Array.from({ length: periods }, (_, t) => t + 1);
  }
  const bad = compared.findIndex(
    (position, i) => !(Number.isSafeInteger(position) && position >= 1) || compared.indexOf(position) !== i,
  );
  if (bad >= 0) {
    throw new EngineInputError('compared_periods', bad, `Not an earlier period: ${compared[bad]}`);
  }
  return compared.filter((position) => position <= earlier);
}

/**
 * What to expect of a count, from the six previous whole periods or those asked for, by local day, and how far it may
 * stray by chance: the exact conditional law of negative binomials with one mean, so the span allows for the mean
 * being estimated. Throws EngineInputError 'counts' for a count that is not a whole number ≥ 0,
 * 'period_days' for days that are not above 0, 'length_mismatch' for lists of unequal length, and as
 * comparedPositions.
 */
export function expectedCount(input: ExpectedInput): ExpectedCount {
  refuseBadCounts(input);
  const { now, nowDays, history, historyDays } = input;
  const { r, rule } = dispersionOf(input);
  const positions = comparedPositions(history.length, input.compared);
  let before = 0;
  let beforeDays = 0;
  for (const position of positions) {
    before += history[position - 1]!;
    beforeDays += historyDays[position - 1]!;
  }
  const common = { observed: now, dispersion: r, dispersionRule: rule };
  if (positions.length === 0) {
    return { ...common, expected: null, spanLow: null, spanHigh: null, ...certain, verdict: 'short_history' };
  }
  const law = splitLaw(nowDays, beforeDays, positions.length, r);
  const expected = (before / beforeDays) * nowDays;
  const { high: pHigh, low: pLow } = splitTails(now, before, law);
  return {
    ...common,
    expected,
    ...expectedSpan(before, law),
    pHigh,
    pLow,
    p: Math.min(1, 2 * Math.min(pHigh, pLow)),
    verdict: verdictOf(now, expected, { high: pHigh, low: pLow }),
  };
}

/** Every y with both tails above 2.5 %, for S incidents before: an interval, since the tails are monotone in y. */
export function expectedSpan(before: number, law: CountLaw): { spanLow: number; spanHigh: number } {
  const tails = (y: number) => splitTails(y, before, law);
  const [low, high] = likelyEnds(before, law.downward);
  const tooHigh = firstWhere((y) => tails(y).high <= tailLevel, high);
  return { spanLow: firstWhere((y) => tails(y).low > tailLevel, low), spanHigh: tooHigh - 1 };
}

/** Two standard deviations to each side of the mean, where the search begins. */
function likelyEnds(before: number, { share, total }: SplitLaw): [number, number] {
  const mean = (before * share) / (1 - share);
  const all = before + mean;
  const deviation = Math.sqrt(all * share * (1 - share) * (1 + all / (total + 1))) / (1 - share);
  return [Math.max(0, Math.floor(mean - 2 * deviation)), Math.ceil(mean + 2 * deviation)];
}

const certain = { pHigh: 1, pLow: 1, p: 1 };
const largestCount = 2 ** 40;

function verdictOf(now: number, expected: number, tails: Tails): ExpectedVerdict {
  if (now < fewestToJudge && expected < fewestToJudge) return 'too_few';
  if (tails.high <= tailLevel) return 'more';
  return tails.low <= tailLevel ? 'fewer' : 'as_expected';
}

function dispersionOf({ dispersion, history }: ExpectedInput): Dispersion {
  return dispersion === undefined ? estimateDispersion(history) : { r: dispersion, rule: 'given' };
}

/** The first whole number ≥ 0 from which on a condition holds, looked for in growing steps to both sides of a guess. */
function firstWhere(holds: (y: number) => boolean, guess: number): number {
  let at = guess;
  let below = guess - 1;
  for (let step = 1; !holds(at) && at < largestCount; step *= 2) {
    below = at;
    at += step;
  }
  for (let step = 1; below >= 0 && holds(below); step *= 2) {
    at = below;
    below = Math.max(-1, below - step);
  }
  while (at - below > 1) {
    const middle = Math.floor((below + at) / 2);
    if (holds(middle)) at = middle;
    else below = middle;
  }
  return at;
}

function refuseBadCounts({ now, nowDays, history, historyDays }: ExpectedInput): void {
  if (history.length !== historyDays.length) {
    const detail = `${history.length} earlier counts, ${historyDays.length} lengths of periods`;
    throw new EngineInputError('length_mismatch', -1, detail);
  }
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
  const areDays = (value: number) => Number.isFinite(value) && value > 0;
  if (!isCount(now)) throw new EngineInputError('counts', -1, `Not a count: ${now}`);
  if (!areDays(nowDays)) throw new EngineInputError('period_days', -1, `Not a number of days: ${nowDays}`);
  for (let t = 0; t < history.length; t++) {
    if (!isCount(history[t]!)) throw new EngineInputError('counts', t, `Not a count: ${history[t]}`);
    if (!areDays(historyDays[t]!)) {
      throw new EngineInputError('period_days', t, `Not a number of days: ${historyDays[t]}`);
    }
  }
}
