import { bandTable, completeTable, countPairs, expectedTable } from './band_table.ts';
import { EngineInputError } from './engine_input_error.ts';
import { type DistanceMetric, findNearPairs } from './near_pairs.ts';
import { randomBelow, seededRandom } from './seeded_random.ts';
import { refuseBadSpaceTime, type SpaceTimePoints } from './space_time_points.ts';

export interface NearRepeatOptions {
  /** Limits of the distance bands [a, b), metres, ascending from 0; the last may be Infinity. */
  distanceBreaksMeters: readonly number[];
  /** Limits of the time bands [a, b), days of 24 hours, ascending from 0; the last may be Infinity. */
  timeBreaksDays: readonly number[];
  /** Default euclidean. */
  metric?: DistanceMetric;
  /** Permutations of the times. Default 999. */
  runs?: number;
  /** Of the random numbers. Default 1. */
  seed?: number;
}

/** One value a pair of bands: distance bands × time bands, row-major. */
export interface NearRepeats {
  distanceBands: number;
  timeBands: number;
  /** Pairs of incidents. */
  observed: Float64Array;
  /** Mean over all permutations of the times, exact: pairs so far apart × pairs so long apart / all pairs. */
  expected: Float64Array;
  /** Mean over the permutations that were run. */
  mean: Float64Array;
  /** observed / expected; NaN where no pair is expected. */
  ratio: Float64Array;
  /** One-sided: (permutations with as many pairs or more + 1) / (runs + 1). */
  p: Float64Array;
  runs: number;
  seed: number;
  metric: DistanceMetric;
}

const dayMilliseconds = 86_400_000;

/**
 * Does one incident bring another near by and soon? Pairs of incidents by distance × time bands against the
 * same incidents with their times shuffled (Knox 1964, doi:10.2307/2985220; Johnson et al. 2007,
 * doi:10.1007/s10940-007-9025-3). Bands are [a, b) on |difference|. Give `at` in local civil time (epoch
 * plus the zone's offset), or a week over a change of the clocks is an hour short; floored to days if only
 * the day is known. Fewer than two incidents: nothing observed, p 1. Throws EngineInputError: a coordinate
 * or time that is not finite (with its row), bands that do not rise from 0 ('bands'), more than 20 million
 * near pairs ('too_many_pairs').
 */
export function nearRepeats(input: SpaceTimePoints, options: NearRepeatOptions): NearRepeats {
  const { distanceBreaksMeters, timeBreaksDays, metric = 'euclidean', runs = 999, seed = 1 } = options;
  refuseBadSpaceTime(input);
  refuseBadBreaks(distanceBreaksMeters, 'm');
  refuseBadBreaks(timeBreaksDays, 'days');
  if (!(Number.isInteger(runs) && runs >= 1)) {
    throw new EngineInputError('runs', -1, `At least 1 permutation must be run, not ${runs}`);
  }
  const nearBreaks = distanceBreaksMeters.filter(Number.isFinite);
  const soonBreaks = timeBreaksDays.filter(Number.isFinite).map((days) => days * dayMilliseconds);
  const pairs = findNearPairs(input, nearBreaks, metric);
  const table = bandTable(pairs, input.at, nearBreaks.length - 1, soonBreaks);
  // a shuffle changes neither how many pairs are so far apart nor how many so long: the open bands are what is left
  const [distanceBands, timeBands] = [distanceBreaksMeters.length - 1, timeBreaksDays.length - 1];
  const complete = (near: Float64Array) => completeTable(near, table, distanceBands, timeBands);
  const observed = complete(countPairs(pairs, input.at, table));
  const sum = new Float64Array(observed.length);
  const asMany = new Float64Array(observed.length);
  const random = seededRandom(seed);
  const shuffled = input.at.slice();
  for (let run = 0; run < runs; run++) {
    shuffle(shuffled, random);
    const simulated = complete(countPairs(pairs, shuffled, table));
    for (let k = 0; k < sum.length; k++) {
      sum[k]! += simulated[k]!;
      if (simulated[k]! >= observed[k]!) asMany[k]!++;
    }
  }
  const expected = expectedTable(table, distanceBands, timeBands);
  return {
    distanceBands,
    timeBands,
    observed,
    expected,
    mean: sum.map((value) => value / runs),
    ratio: observed.map((value, k) => (expected[k]! > 0 ? value / expected[k]! : Number.NaN)),
    p: asMany.map((times) => (times + 1) / (runs + 1)),
    runs,
    seed,
    metric,
  };
}

/** Fisher–Yates, in place. */
function shuffle(values: Float64Array, random: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = randomBelow(random, i + 1);
    const kept = values[i]!;
    values[i] = values[j]!;
    values[j] = kept;
  }
}

function refuseBadBreaks(breaks: readonly number[], unit: string): void {
  const rises = breaks.every((limit, k) => (k === 0 ? limit === 0 : limit > breaks[k - 1]!));
  if (breaks.length < 2 || breaks.length > 255 || !Number.isFinite(breaks.at(-2)!) || !rises) {
    throw new EngineInputError('bands', -1, `Bands must rise from 0 ${unit}, not ${breaks.join(', ')}`);
  }
}
