import { bandwidthOfSigma } from './bandwidth_of_sigma.ts';
import type { FoundSigma, SigmaRange } from './bandwidth_search.ts';
import type { WeightedPoints } from './collapse_points.ts';
import { diggleSigma } from './diggle_bandwidth.ts';
import type { Kernel } from './kernel.ts';
import { likelihoodSigma } from './likelihood_bandwidth.ts';
import { refuseBadPlaces } from './refuse_non_finite.ts';
import { scottBandwidth } from './scott_bandwidth.ts';

/** Scott's rule of thumb (broad), likelihood cross-validation (between), Diggle's cross-validation (single places). */
export type BandwidthRule = 'scott' | 'likelihood' | 'diggle';

export interface BandwidthChoice {
  kernel: Kernel;
  bandwidthMeters: number | 'auto';
  /** For 'auto'; default 'scott'. */
  rule?: BandwidthRule;
}

export interface ChosenBandwidth {
  bandwidthMeters: number;
  automatic: boolean;
  rule: 'given' | BandwidthRule | 'two_cells';
  /** The rule stopped at an end of what it may choose: at a radius of half a cell's diagonal, or where the map ends. */
  atLimit: boolean;
}

/**
 * The analyst's bandwidth, or for 'auto' what the rule gives for these incidents; with too few or collinear points
 * for any rule, two cells. Which one it was is part of the answer: rules differ by a factor of 78 on one and the same
 * data. Cross-validation looks no lower than σ = a quarter of a cell (a quartic radius of half a square's diagonal: below it
 * an incident can fall between all centres) and no higher than half the bounding box's diagonal (likelihood) or a sixteenth
 * of its shorter side (Diggle: pairs up to a quarter of the side, as far as K can be trusted without edge correction).
 * Throws EngineInputError 'not_finite' for a coordinate or weight that is none, with its index.
 */
export function chooseBandwidth(
  choice: BandwidthChoice,
  points: WeightedPoints,
  cellSizeMeters: number,
): ChosenBandwidth {
  const { kernel, bandwidthMeters, rule = 'scott' } = choice;
  if (bandwidthMeters !== 'auto') return { bandwidthMeters, automatic: false, rule: 'given', atLimit: false };
  refuseBadPlaces(points);
  const found = byRule(rule, points, kernel, cellSizeMeters);
  return found === null
    ? { bandwidthMeters: 2 * cellSizeMeters, automatic: true, rule: 'two_cells', atLimit: false }
    : { ...found, automatic: true, rule };
}

function byRule(
  rule: BandwidthRule,
  points: WeightedPoints,
  kernel: Kernel,
  cellSizeMeters: number,
): Pick<ChosenBandwidth, 'bandwidthMeters' | 'atLimit'> | null {
  if (rule === 'scott') {
    const bandwidthMeters = scottBandwidth(points, kernel);
    return bandwidthMeters === null ? null : { bandwidthMeters, atLimit: false };
  }
  const [width, height] = sidesOf(points);
  const smallestMeters = cellSizeMeters / 4;
  const find: (points: WeightedPoints, range: SigmaRange) => FoundSigma | null =
    rule === 'likelihood' ? likelihoodSigma : diggleSigma;
  const largest = rule === 'likelihood' ? Math.hypot(width, height) / 2 : Math.min(width, height) / 16;
  if (!(largest > 0)) return null;
  const found = find(points, { smallestMeters, largestMeters: Math.max(smallestMeters, largest) });
  return found && { bandwidthMeters: bandwidthOfSigma(found.sigmaMeters, kernel), atLimit: found.atLimit };
}

/** Width and height of the bounding box of the places with weight. */
function sidesOf({ x, y, weight }: WeightedPoints): [number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    if (weight[i] === 0) continue;
    minX = Math.min(minX, x[i]!);
    maxX = Math.max(maxX, x[i]!);
    minY = Math.min(minY, y[i]!);
    maxY = Math.max(maxY, y[i]!);
  }
  return [Math.max(0, maxX - minX), Math.max(0, maxY - minY)];
}
