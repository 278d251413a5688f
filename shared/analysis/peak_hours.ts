import { betaBinomialTails } from './beta_binomial.ts';
import { fewestToJudge } from './expected.ts';
import { hoursOfWeek } from './week_spans.ts';

/** "fre–lör 20–01": every day of a run of weekdays, the same hours, which may pass midnight. */
export interface PeakHours {
  /** 0 = Monday; the last one included. A run may pass Sunday: 6–0 is Sunday and Monday. */
  fromWeekday: number;
  toWeekday: number;
  days: number;
  /** Local hour that it begins, and the one that it ends at: 20 and 1 is 20.00–01.00. Whole days: 0 and 0. */
  fromHour: number;
  toHour: number;
  hours: number;
  /** Share of the incidents in them, and of the week's hours. */
  share: number;
  shareOfWeek: number;
  /** P(at least so many in it by chance) × blocks looked at, at most 1. */
  pAdjusted: number;
}

const hoursOfDay = 24;
const weekdays = 7;
const fewestHours = 2;
const mostHours = 8;
const level = 0.05;

/**
 * The hours of the week that stand out most: of every run of weekdays with the same 2–8 hours a day (or whole days),
 * the block with the largest likelihood ratio against an even week (Kulldorff 1997, doi:10.1080/03610929708831995).
 * `weights`: 168 aoristic weights of `incidents` incidents with a known time. Null with fewer than five, or when even
 * that block may be chance: exact binomial tail of its weight rounded down, times all blocks looked at, above 5 %.
 * An evening in the block belongs to the weekday that it begins on. Equal blocks: the first of the week, the shorter.
 */
export function peakHours(weights: Float64Array, incidents: number): PeakHours | null {
  if (incidents < fewestToJudge) return null;
  const until = runningSums(weights);
  let best: Block | null = null;
  let bestRatio = 0;
  for (const block of blocks) {
    const inside = weightIn(until, block);
    const hours = block.days * block.hours;
    // a ratio is worth its logarithms only where there is more than an even week has
    if (inside * hoursOfWeek <= incidents * hours) continue;
    const ratio = likelihoodRatio(Math.min(inside, incidents), incidents, hours / hoursOfWeek);
    if (ratio > bestRatio * (1 + 1e-9)) [best, bestRatio] = [block, ratio];
  }
  if (!best) return null;
  const inside = weightIn(until, best);
  const shareOfWeek = (best.days * best.hours) / hoursOfWeek;
  const law = { share: shareOfWeek, total: Number.POSITIVE_INFINITY };
  const { high } = betaBinomialTails(Math.floor(inside + 1e-9), incidents, law);
  const pAdjusted = Math.min(1, high * blocks.length);
  if (pAdjusted > level) return null;
  return { ...wordsOf(best), share: inside / incidents, shareOfWeek, pAdjusted };
}

interface Block {
  weekday: number;
  days: number;
  hour: number;
  hours: number;
}

const blocks: readonly Block[] = allBlocks();

function allBlocks(): Block[] {
  const made: Block[] = [];
  const lengths = Array.from({ length: mostHours - fewestHours + 1 }, (_, i) => fewestHours + i);
  for (let days = 1; days <= weekdays; days++) {
    // every day of the week is one run, wherever it begins
    for (let weekday = 0; weekday < (days === weekdays ? 1 : weekdays); weekday++) {
      for (const hours of lengths) {
        for (let hour = 0; hour < hoursOfDay; hour++) made.push({ weekday, days, hour, hours });
      }
      if (days < weekdays) made.push({ weekday, days, hour: 0, hours: hoursOfDay });
    }
  }
  return made;
}

/** Sums of the hours before each, over two weeks, so that a block may pass the end of the week. */
function runningSums(weights: Float64Array): Float64Array {
  const until = new Float64Array(2 * hoursOfWeek + hoursOfDay + 1);
  for (let hour = 0; hour + 1 < until.length; hour++)
    until[hour + 1] = until[hour]! + weights[hour % hoursOfWeek]!;
  return until;
}

function weightIn(until: Float64Array, { weekday, days, hour, hours }: Block): number {
  let sum = 0;
  for (let day = 0; day < days; day++) {
    const start = (weekday + day) * hoursOfDay + hour;
    sum += until[start + hours]! - until[start]!;
  }
  return sum;
}

function likelihoodRatio(inside: number, all: number, share: number): number {
  const outside = all - inside;
  const rest = outside > 0 ? outside * Math.log(outside / (all * (1 - share))) : 0;
  return inside * Math.log(inside / (all * share)) + rest;
}

function wordsOf({ weekday, days, hour, hours }: Block) {
  return {
    fromWeekday: weekday,
    toWeekday: (weekday + days - 1) % weekdays,
    days,
    fromHour: hour,
    toHour: (hour + hours) % hoursOfDay,
    hours,
  };
}
