import { sumOf } from './count_overdispersion.ts';
import { randomBelow, seededRandom } from './seeded_random.ts';

/** Incidents by fortnight, before and after equally long, in the place, around it (buffer) and in the control. */
export interface DisplacementSeries {
  treatedBefore: ArrayLike<number>;
  treatedAfter: ArrayLike<number>;
  bufferBefore: ArrayLike<number>;
  bufferAfter: ArrayLike<number>;
  controlBefore: ArrayLike<number>;
  controlAfter: ArrayLike<number>;
}

/**
 * What the quotient says: 'displacement_outweighs' (below −1: more moved than was won), 'displacement', 'none',
 * 'diffusion' (it got better around as well), 'diffusion_outweighs' (above 1: more around than in the place).
 */
type DisplacementReading =
  | 'displacement_outweighs'
  | 'displacement'
  | 'none'
  | 'diffusion'
  | 'diffusion_outweighs';

export interface DisplacementQuotient {
  /** A1/C1 − A0/C0: below 0 the place did better than its control. */
  success: number;
  /** B1/C1 − B0/C0: below 0 the surroundings did better than the control. */
  around: number;
  wdq: number;
  reading: DisplacementReading;
}

export interface Displacement extends DisplacementQuotient {
  /** 95 % percentile limits of the quotient; null when fewer than six fortnights a side or half of the draws allow one. */
  low: number | null;
  high: number | null;
  /** Whether the surroundings changed beyond chance: only then is the reading to be said as more than a possibility. */
  beyondChance: boolean;
  draws: number;
  /** Draws in which the place did not do better, so that there is no quotient. */
  drawsWithout: number;
  seed: number;
}

const bootstrapDraws = 999;
const bootstrapSeed = 1;
const tailShare = 0.025;
/** With fewer fortnights a side there is too little to draw from. */
const fewestBootstrapFortnights = 6;

/**
 * Weighted displacement quotient WDQ = (B1/C1 − B0/C0) / (A1/C1 − A0/C0) of totals in the place (A), around it (B)
 * and in the control (C). Bowers & Johnson (2003), doi:10.1023/A:1024909009240. Null when the place did not do better
 * than its control (success ≥ 0: nothing there to be displaced) or the control is empty before or after.
 */
export function displacementQuotient(totals: {
  treated: readonly [before: number, after: number];
  buffer: readonly [before: number, after: number];
  control: readonly [before: number, after: number];
}): DisplacementQuotient | null {
  const { treated, buffer, control } = totals;
  if (!(control[0] > 0 && control[1] > 0)) return null;
  const success = treated[1] / control[1] - treated[0] / control[0];
  const around = buffer[1] / control[1] - buffer[0] / control[0];
  if (!(success < 0)) return null;
  // 0 / −x is −0, which prints a sign
  const wdq = around / success + 0;
  return { success, around, wdq, reading: readingOf(wdq) };
}

/**
 * The quotient with its uncertainty: whole fortnights are drawn with replacement within before and within after, the
 * same ones in all three places, so that what moves all of them moves them together (999 draws, seeded). To be asked only of an
 * åtgärd that helped. Null as displacementQuotient; an empty buffer reads 'none'.
 */
export function displacement(series: DisplacementSeries, seed = bootstrapSeed): Displacement | null {
  const quotient = displacementQuotient({
    treated: [sumOf(series.treatedBefore), sumOf(series.treatedAfter)],
    buffer: [sumOf(series.bufferBefore), sumOf(series.bufferAfter)],
    control: [sumOf(series.controlBefore), sumOf(series.controlAfter)],
  });
  if (!quotient) return null;
  const fortnights = Math.min(series.treatedBefore.length, series.treatedAfter.length);
  const unknown = { ...quotient, low: null, high: null, beyondChance: false, seed };
  if (fortnights < fewestBootstrapFortnights) return { ...unknown, draws: 0, drawsWithout: 0 };
  const { around, wdq } = drawQuotients(series, seed);
  const answer = { ...unknown, draws: bootstrapDraws, drawsWithout: bootstrapDraws - wdq.length };
  if (wdq.length < bootstrapDraws / 2) return answer;
  const beyondChance = percentile(around, tailShare) > 0 || percentile(around, 1 - tailShare) < 0;
  return { ...answer, low: percentile(wdq, tailShare), high: percentile(wdq, 1 - tailShare), beyondChance };
}

function readingOf(wdq: number): DisplacementReading {
  if (wdq === 0) return 'none';
  if (wdq < 0) return wdq < -1 ? 'displacement_outweighs' : 'displacement';
  return wdq > 1 ? 'diffusion_outweighs' : 'diffusion';
}

/** Sorted: the change around in every draw, and the quotient where there is one. */
function drawQuotients(
  series: DisplacementSeries,
  seed: number,
): { around: Float64Array; wdq: Float64Array } {
  const random = seededRandom(seed);
  const around: number[] = [];
  const wdq: number[] = [];
  for (let draw = 0; draw < bootstrapDraws; draw++) {
    const before = drawTotals(random, [series.treatedBefore, series.bufferBefore, series.controlBefore]);
    const after = drawTotals(random, [series.treatedAfter, series.bufferAfter, series.controlAfter]);
    const [a0, b0, c0] = before as [number, number, number];
    const [a1, b1, c1] = after as [number, number, number];
    if (!(c0 > 0 && c1 > 0)) continue;
    around.push(b1 / c1 - b0 / c0);
    const drawn = displacementQuotient({ treated: [a0, a1], buffer: [b0, b1], control: [c0, c1] });
    if (drawn) wdq.push(drawn.wdq);
  }
  return { around: Float64Array.from(around).sort(), wdq: Float64Array.from(wdq).sort() };
}

function drawTotals(random: () => number, places: readonly ArrayLike<number>[]): number[] {
  const totals = places.map(() => 0);
  const fortnights = places[0]!.length;
  for (let t = 0; t < fortnights; t++) {
    const drawn = randomBelow(random, fortnights);
    for (let place = 0; place < places.length; place++) totals[place]! += places[place]![drawn]!;
  }
  return totals;
}

/** Of sorted values, between neighbours by their share (type 7 of Hyndman & Fan 1996). */
function percentile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}
