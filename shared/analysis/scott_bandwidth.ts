import type { Kernel } from './kernel_density.ts';

/** A quartic kernel of support radius h spreads like a Gaussian of σ = h/√8. */
const quarticPerSigma = Math.sqrt(8);

/**
 * Scott's rule in two dimensions, one value for both axes: σ = n^(−1/6)·√(s_x·s_y), in metres; for the
 * quartic kernel the radius of the same spread. Smooth: it shows the broad picture. Null when the points
 * have no spread in some direction (none, one, all on a line along an axis). Scott (1992), p. 152.
 */
export function scottBandwidth(x: Float64Array, y: Float64Array, kernel: Kernel): number | null {
  const spread = Math.sqrt(standardDeviation(x) * standardDeviation(y));
  if (!(spread > 0)) return null;
  const sigma = spread * x.length ** (-1 / 6);
  return kernel === 'gaussian' ? sigma : sigma * quarticPerSigma;
}

function standardDeviation(values: Float64Array): number {
  if (values.length < 2) return 0;
  // about the first value, since coordinates are millions of metres
  const first = values[0]!;
  let sum = 0;
  for (const value of values) sum += value - first;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - first - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
