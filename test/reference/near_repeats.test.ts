import { type NearRepeatOptions, nearRepeats } from '@lagesbild/shared/analysis/near_repeats.ts';
import { describe, expect, it } from 'vitest';
import {
  hasReferences,
  largestRelativeError,
  numberColumn,
  readFixture,
  readShared,
} from './reference_files.ts';

interface KnoxReference {
  metric: 'euclidean' | 'manhattan';
  spatial_breaks: (number | 'Inf')[];
  time_breaks_days: (number | 'Inf')[];
  observed: number[][];
  expected_margins: number[][];
  ratio_margins: number[][];
  mc: { nrep: number; mean: number[][]; sd: number[][]; p_upper: number[][] };
}

const dayMilliseconds = 86_400_000;
const limits = (breaks: readonly (number | 'Inf')[]) =>
  breaks.map((limit) => (limit === 'Inf' ? Number.POSITIVE_INFINITY : limit));

function expectSame(
  points: { x: Float64Array; y: Float64Array; at: Float64Array },
  reference: KnoxReference,
) {
  const options: NearRepeatOptions = {
    distanceBreaksMeters: limits(reference.spatial_breaks),
    timeBreaksDays: limits(reference.time_breaks_days),
    metric: reference.metric,
    runs: reference.mc.nrep,
  };
  const { observed, expected, ratio, mean, p } = nearRepeats(points, options);
  expect([...observed]).toEqual(reference.observed.flat());
  expect(largestRelativeError(expected, reference.expected_margins.flat())).toBeLessThan(1e-9);
  expect(largestRelativeError(ratio, reference.ratio_margins.flat())).toBeLessThan(1e-9);
  // two simulations of so many runs each: five standard errors of their difference
  const { nrep, mean: means, sd, p_upper } = reference.mc;
  sd.flat().forEach((deviation, k) => {
    const reach = 5 * deviation * Math.sqrt(2 / nrep);
    expect(Math.abs(mean[k]! - means.flat()[k]!)).toBeLessThanOrEqual(reach);
    const theirs = p_upper.flat()[k]!;
    const spread = Math.sqrt((2 * Math.max(theirs * (1 - theirs), 1 / nrep)) / nrep);
    expect(Math.abs(p[k]! - theirs)).toBeLessThanOrEqual(5 * spread);
  });
}

describe('near repeats among 340 made points', () => {
  it('are the pairs of the reference, on fractional days', () => {
    const { x, y, days, knox } = readFixture('points-and-grid.json') as {
      x: number[];
      y: number[];
      days: number[];
      knox: { distanceBandsMeters: number[]; timeBandsDays: number[]; pairs: number[][] };
    };
    const at = Float64Array.from(days, (day) => Math.round(day * dayMilliseconds));
    const { observed } = nearRepeats(
      { x: Float64Array.from(x), y: Float64Array.from(y), at },
      { distanceBreaksMeters: knox.distanceBandsMeters, timeBreaksDays: knox.timeBandsDays, runs: 1 },
    );
    expect([...observed]).toEqual(knox.pairs.flat());
  });
});

// skipped without the reference folder beside the repository: it is too large to be part of it
describe.skipIf(!hasReferences)('near repeats of real incidents', () => {
  it('among 2,245 robberies in Memphis, on whole days', () => {
    const points = readShared('reference/memphis/memphis_points.csv');
    const at = numberColumn(points, 't_days').map((day) => Math.floor(day) * dayMilliseconds);
    const reference = JSON.parse(readShared('reference/memphis/knox_500m_7d.json')) as KnoxReference;
    expectSame({ x: numberColumn(points, 'x'), y: numberColumn(points, 'y'), at }, reference);
  });

  it.each(['euclid', 'labelled', 'nrc_actual'])('among 522 arsons in Chicago, bands of %s', (name) => {
    const rows = readShared('reference/chicago_arson/chicago_arson_xyd.csv')
      .trim()
      .split('\n')
      .map((row) => row.split(','));
    const points = {
      x: Float64Array.from(rows, ([x]) => Number(x)),
      y: Float64Array.from(rows, ([, y]) => Number(y)),
      at: Float64Array.from(rows, ([, , date]) => Date.parse(date!)),
    };
    const reference = JSON.parse(
      readShared(`reference/chicago_arson/chicago_arson_${name}.json`),
    ) as KnoxReference;
    expectSame(points, reference);
  });
});
