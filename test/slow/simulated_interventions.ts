import { assessIntervention } from '@lagesbild/shared/analysis/assess_intervention.ts';
import { connectedComponents } from '@lagesbild/shared/analysis/connected_components.ts';
import { flagCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import type {
  AssessedFortnight,
  InterventionAssessment,
  InterventionInput,
} from '@lagesbild/shared/analysis/intervention_assessment.ts';
import { measureEffect } from '@lagesbild/shared/analysis/measure_effect.ts';
import { ringAround } from '@lagesbild/shared/analysis/ring_around.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { shiftCells } from '@lagesbild/shared/analysis/shift_cells.ts';
import { busyPlaces, cells, gammaOfMeanOne, poisson, townGrid } from './simulated_maps.ts';

/** A town that stays as it is, where a place is picked on its worst fortnights. */
export interface TownPlan {
  /**
   * 'busy': some places always have more, and the flagged hotspot is picked that stands highest above its usual.
   * 'alike': every place is like every other, and the 2 × 2 cells with the most in two fortnights are drawn.
   * 'anywhere': some places always have more, and one is picked by how busy it usually is, whatever happened lately.
   */
  kind: 'busy' | 'alike' | 'anywhere';
  /** Incidents a fortnight in the whole town, on average. */
  incidents: number;
  /** r of each cell's counts (a whole number); null is Poisson. */
  dispersion: number | null;
  /** Share by which the place has fewer from the start on; 0 is no effect. */
  reduction: number;
  /** Standard deviation of each cell's own slow drift (of ln level; nine tenths of it stay from one fortnight to the next); default 0. */
  drift?: number;
}

export const earlierFortnights = 32;
const fortnightsAfter = 10;
const fortnightMs = 14 * 86_400_000;
const fortnights = Array.from({ length: earlierFortnights + fortnightsAfter }, (_, t) => ({
  from: t * fortnightMs,
  to: (t + 1) * fortnightMs,
}));
const startsAt = earlierFortnights * fortnightMs;

export interface SimulatedIntervention {
  assessment: InterventionAssessment;
  /** What one would say with the fortnights that the place was chosen on left in "before". */
  saysHelpedWithChoosing: boolean;
}

/** So many places that could be judged (enough incidents, a comparable place), one a town. */
export function simulateInterventions(plan: TownPlan, places: number, seed: number): SimulatedIntervention[] {
  const judged: SimulatedIntervention[] = [];
  for (let town = 0; judged.length < places; town++) {
    const intervention = interventionInTown(plan, seededRandom(1_000_003 * seed + town));
    if (!intervention) continue;
    const assessment = assessIntervention(townGrid, intervention);
    if (!assessment.rateRatio) continue;
    judged.push({ assessment, saysHelpedWithChoosing: helpedWithChoosing(assessment) });
  }
  return judged;
}

export function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

/** 95 % of simulated shares lie within this much of the true one. */
export function monteCarloError(share: number, draws: number): number {
  return 1.96 * Math.sqrt((share * (1 - share)) / draws);
}

/** The place of an åtgärd in a made town, with the counts around it; null where no place stands out. */
export function interventionInTown(plan: TownPlan, random: () => number): InterventionInput | null {
  const level = plan.kind === 'alike' ? new Float64Array(cells).fill(1 / cells) : busyPlaces(random);
  const phase = random();
  // the whole town has its seasons; a place shares them with its control
  const season = (t: number) => 1 + 0.3 * Math.sin(2 * Math.PI * (t / 26 + phase));
  const drift = driftingLevels(random, plan.drift ?? 0);
  const fortnightCounts = (t: number, of: (cell: number) => number) => {
    const drifted = drift();
    return Int32Array.from({ length: cells }, (_, cell) => {
      const mood = plan.dispersion === null ? 1 : gammaOfMeanOne(random, plan.dispersion);
      return poisson(random, plan.incidents * season(t) * level[cell]! * drifted[cell]! * mood * of(cell));
    });
  };
  const before = Array.from({ length: earlierFortnights }, (_, t) => fortnightCounts(t, () => 1));
  const footprint = placePicked(plan, level, before, random);
  if (!footprint) return null;
  const treated = new Set(footprint);
  const after = Array.from({ length: fortnightsAfter }, (_, t) =>
    fortnightCounts(earlierFortnights + t, (cell) => (treated.has(cell) ? 1 - plan.reduction : 1)),
  );
  return {
    fortnights: fortnights.toReversed(),
    countsByFortnight: [...before, ...after].toReversed(),
    footprint,
    origin: plan.kind === 'busy' ? 'hotspot' : 'drawn',
    decidedAt: startsAt,
    startsAt,
    endsAt: startsAt + fortnightsAfter * fortnightMs,
  };
}

function placePicked(
  { kind }: TownPlan,
  level: Float64Array,
  before: readonly Int32Array[],
  random: () => number,
): number[] | null {
  if (kind === 'busy') return worstHotspot(before);
  if (kind === 'alike') return worstBlock(before);
  const drawn = random();
  let sum = 0;
  const cell = level.findIndex((share) => {
    sum += share;
    return sum > drawn;
  });
  return cell < 0 ? null : [cell, ...ringAround(townGrid, [cell], 1)];
}

/** Factors of mean about 1 by cell, fortnight after fortnight. */
function driftingLevels(random: () => number, deviation: number): () => Float64Array {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const state = Float64Array.from({ length: cells }, () => (deviation > 0 ? deviation * normal() : 0));
  return () => {
    if (deviation > 0) {
      const fresh = deviation * Math.sqrt(1 - driftKept ** 2);
      for (let cell = 0; cell < cells; cell++) state[cell] = driftKept * state[cell]! + fresh * normal();
    }
    return state.map((value) => Math.exp(value - deviation ** 2 / 2));
  };
}

const driftKept = 0.9;

/** The hotspot of the last fortnight that stands highest above its usual, beyond what its size makes likely. */
function worstHotspot(oldestFirst: readonly Int32Array[]): number[] | null {
  const now = oldestFirst.at(-1)!;
  const earlier = oldestFirst.slice(-7, -1);
  const { flagged } = flagCells(townGrid, now);
  let worst: number[] | null = null;
  let highest = -Infinity;
  for (const component of connectedComponents(townGrid, (cell) => flagged[cell] !== 0)) {
    const sumOver = (counts: Int32Array) => component.reduce((sum, cell) => sum + counts[cell]!, 0);
    const usual = earlier.reduce((sum, counts) => sum + sumOver(counts), 0) / earlier.length;
    const excess = (sumOver(now) - usual) / Math.sqrt(usual + 1);
    if (excess > highest) [worst, highest] = [component, excess];
  }
  return worst;
}

/** The 2 × 2 cells with the most incidents in the last two fortnights. */
function worstBlock(oldestFirst: readonly Int32Array[]): number[] | null {
  const [first, second] = oldestFirst.slice(-2) as [Int32Array, Int32Array];
  let worst: number[] | null = null;
  let highest = -1;
  for (let cell = 0; cell < cells; cell++) {
    const block = shiftedBlock.map((shift) => shiftCells(townGrid, [cell], shift)?.[0] ?? -1);
    if (block.includes(-1)) continue;
    const sum = block.reduce((all, member) => all + first[member]! + second[member]!, 0);
    if (sum > highest) [worst, highest] = [block, sum];
  }
  return worst;
}

const shiftedBlock = [
  { rows: 0, columns: 0 },
  { rows: 0, columns: 1 },
  { rows: 1, columns: 0 },
  { rows: 1, columns: 1 },
];

function helpedWithChoosing({ series, control, parameters }: InterventionAssessment): boolean {
  const start = series.findIndex(({ role }) => role === 'after');
  const length = parameters.fortnightsPerSide;
  const side = (from: number, place: 'treated' | 'control') =>
    series.slice(from, from + length).map((fortnight: AssessedFortnight) => fortnight[place]);
  const { verdict } = measureEffect({
    treatedBefore: side(start - length, 'treated'),
    treatedAfter: side(start, 'treated'),
    controlBefore: side(start - length, 'control'),
    controlAfter: side(start, 'control'),
    controlSize: control!.size,
  });
  return verdict === 'helped';
}
