import { bandwidthOfSigma } from './bandwidth_of_sigma.ts';
import type { WeightedPoints } from './collapse_points.ts';
import type { Kernel } from './kernel.ts';

/**
 * Scott's rule in two dimensions, one value for both axes: σ = n^(−1/6)·√(s_x·s_y), in metres, over the n
 * incidents that the weights count; for the quartic kernel the radius of the same spread. Smooth: it shows
 * the broad picture. Null when the points have no spread in some direction (none, one, all on a line along
 * an axis). Scott (1992), p. 152.
 */
export function scottBandwidth({ x, y, weight }: WeightedPoints, kernel: Kernel): number | null {
  const spread = Math.sqrt(standardDeviation(x, weight) * standardDeviation(y, weight));
  if (!(spread > 0)) return null;
  const incidents = weight.reduce((sum, value) => sum + value, 0);
  return bandwidthOfSigma(spread * incidents ** (-1 / 6), kernel);
}

function standardDeviation(values: Float64Array, weight: Float64Array): number {
  // about the first value, since coordinates are millions of metres
  const first = values[0]!;
  let [all, sum] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    all += weight[i]!;
    sum += weight[i]! * (values[i]! - first);
  }
  if (all < 2) return 0;
  const mean = sum / all;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += weight[i]! * (values[i]! - first - mean) ** 2;
  return Math.sqrt(squares / (all - 1));
}
