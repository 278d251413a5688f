import { type FoundSigma, type SearchPoints, type SigmaRange, searchPoints } from './bandwidth_search.ts';
import type { WeightedPoints } from './collapse_points.ts';

/** Candidates lie so far apart, relatively. */
const ladderStep = 1.005;
/** Distances are sorted into so many bins up to four times the largest σ. */
const bins = 16_384;

/**
 * σ by Diggle's cross-validation of the mean square error of a disc kernel of radius r = 2σ under a Cox
 * process: the smallest M(r) = (1 − 2λK(r))/(λπr²) + (πr²)⁻²·∫₀^2r A(s; r) dK(s), with A the overlap of two discs of
 * radius r whose centres lie s apart and K from all pairs (metres; no edge correction: the area of the study area then
 * cancels). Incidents at one place are pairs at distance 0 and count in K and in the integral (spatstat's bw.diggle
 * leaves them out of the integral and asks whole multiples of 1/511 of an eighth of the shorter side). Small where
 * places come back: it shows addresses, not neighbourhoods. Null with fewer than two places.
 * Berman & Diggle (1989), doi:10.1111/j.2517-6161.1989.tb01750.x.
 */
export function diggleSigma(points: WeightedPoints, range: SigmaRange): FoundSigma | null {
  const sorted = searchPoints(points);
  if (sorted.x.length < 2) return null;
  const { smallestMeters, largestMeters } = range;
  const binMeters = (4 * largestMeters) / bins;
  const others = othersByDistance(sorted, binMeters);
  let best = { error: Infinity, radius: 0 };
  let candidate = 0;
  const last = Math.floor(bins / 2);
  let radius = Math.max(1, Math.ceil((2 * smallestMeters) / binMeters));
  const first = radius;
  while (radius <= last) {
    const error = squaredError(others, radius, sorted.incidents);
    if (error < best.error) best = { error, radius };
    candidate = Math.max(radius + 1, Math.ceil(radius * ladderStep));
    radius = radius < last ? Math.min(last, candidate) : last + 1;
  }
  if (best.radius === 0) return { sigmaMeters: smallestMeters, atLimit: true };
  return {
    sigmaMeters: (best.radius * binMeters) / 2,
    atLimit: best.radius === first || best.radius === last,
  };
}

/** others[b]: how many other incidents an incident has, on average, farther than b − 1 and at most b bins away. */
function othersByDistance({ x, y, weight, step }: SearchPoints, binMeters: number): Float64Array {
  const others = new Float64Array(bins + 1);
  const reach = bins * binMeters;
  let asked = 0;
  const add = (i: number, j: number) => {
    const bin = Math.ceil(Math.hypot(x[j]! - x[i]!, y[j]! - y[i]!) / binMeters);
    if (bin <= bins) others[bin]! += weight[i]! * weight[j]!;
  };
  for (let i = 0; i < x.length; i += step) {
    asked += weight[i]!;
    others[0]! += weight[i]! * (weight[i]! - 1);
    for (let j = i - 1; j >= 0 && y[i]! - y[j]! <= reach; j--) add(i, j);
    for (let j = i + 1; j < x.length && y[j]! - y[i]! <= reach; j++) add(i, j);
  }
  return others.map((value) => value / asked);
}

/** M(r) but for a factor that does not depend on r; r in bins. */
function squaredError(others: Float64Array, radius: number, incidents: number): number {
  let near = 0;
  let overlap = 0;
  for (let bin = 0; bin <= 2 * radius; bin++) {
    const here = others[bin]!;
    if (here === 0) continue;
    if (bin <= radius) near += here;
    // distances of a bin are taken at its middle; those at 0 are exact
    const share = bin === 0 ? 0 : (bin - 0.5) / (2 * radius);
    overlap += here * (Math.acos(share) - share * Math.sqrt(1 - share * share));
  }
  const perPair = incidents / (incidents - 1);
  return (1 + perPair * ((2 / Math.PI) * overlap - 2 * near)) / (radius * radius);
}
