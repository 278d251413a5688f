import type { WeightedPoints } from './collapse_points.ts';

/** Where a cross-validated σ is looked for, metres. */
export interface SigmaRange {
  smallestMeters: number;
  largestMeters: number;
}

export interface FoundSigma {
  sigmaMeters: number;
  /** The best value is an end of the range: the rule would go on, so the data do not settle it. */
  atLimit: boolean;
}

/** Locations with weight in the order of y, then x: the same whatever order the points came in, and near ones are near in the list. */
export interface SearchPoints extends WeightedPoints {
  /** Incidents: the sum of the weights. */
  incidents: number;
  /** 1: each location is asked about its surroundings. k: each k-th is, and all answer, so that the pairs stay within a limit. */
  step: number;
}

/** Pairs of locations looked at: all of them up to some 2,800 locations; beyond, a systematic sample asks. */
const mostPairs = 8_000_000;

/** Sorts locations for a search over bandwidths. */
export function searchPoints(points: WeightedPoints): SearchPoints {
  const order: number[] = [];
  points.weight.forEach((weight, i) => {
    if (weight > 0) order.push(i);
  });
  order.sort((a, b) => points.y[a]! - points.y[b]! || points.x[a]! - points.x[b]!);
  const pick = (column: Float64Array) => Float64Array.from(order, (i) => column[i]!);
  const weight = pick(points.weight);
  return {
    x: pick(points.x),
    y: pick(points.y),
    weight,
    incidents: weight.reduce((sum, value) => sum + value, 0),
    step: Math.max(1, Math.ceil(order.length ** 2 / mostPairs)),
  };
}
