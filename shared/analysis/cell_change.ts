import { benjaminiHochberg } from './benjamini_hochberg.ts';
import type { CellGrid } from './cell_grid.ts';
import { type Dispersion, estimatePooledDispersion, mostDispersionPeriods } from './dispersion.ts';
import { comparedPositions, fewestToJudge, tailLevel } from './expected.ts';
import type { CountHistory } from './find_hotspots.ts';
import { neighbourhoodSums } from './neighbourhood_sums.ts';
import { type CountLaw, splitLaw, splitTails } from './split_law.ts';

/** What a map may paint of a cell: `neutral` is too few to judge, or nothing to compare with. */
type CellChangeVerdict = 'more' | 'fewer' | 'as_expected' | 'neutral';

export interface CellChange {
  /** Neighbourhood sums: the cell with its neighbours. */
  observed: Int32Array;
  /** By local day over the compared periods × days now; NaN where there are none to compare with. */
  expected: Float64Array;
  /** observed − expected; 0 in neutral cells, so that nothing is painted there. */
  difference: Float64Array;
  /**
   * The difference in standard deviations of its own law, for a diverging scale around 0: a change of 5 where 5 are
   * expected weighs more than where 50 are. 0 in neutral cells.
   */
  standardised: Float64Array;
  /** Two-sided, corrected over the cells that could reach 5 % at all (Benjamini–Hochberg); 1 for the others. */
  pAdjusted: Float64Array;
  verdicts: CellChangeVerdict[];
  /** Pooled over all neighbourhoods; null with nothing to compare with. */
  dispersion: Dispersion | null;
  /** The end of a scale that is the same to both sides: the largest |standardised|, at least 2 so that little looks like little. */
  scaleEnd: number;
}

/**
 * "Förändring": how each cell with its neighbours differs from what earlier periods let expect, in both directions.
 * Observed and expected both below five is neutral. `more` and `fewer` pass Benjamini–Hochberg at 5 % over the cells whose
 * smallest attainable p (all incidents now, or none) is at most that, which depends on their sum only. It asks another question than "fler än vanligt här", which looks for more only and decides what
 * a hotspot is called; `compared` may be any earlier periods (see comparedPositions).
 */
export function cellChange(
  grid: CellGrid,
  { countsByPeriod, periodDays }: CountHistory,
  compared?: readonly number[],
): CellChange {
  const cells = grid.x.length;
  const sums = countsByPeriod.map((counts) => neighbourhoodSums(grid, counts));
  const positions = comparedPositions(Math.max(0, sums.length - 1), compared);
  const observed = sums[0] ?? new Int32Array(cells);
  if (positions.length === 0) return emptyChange(observed, cells, null);
  const dispersion = estimatePooledDispersion(seriesOfCells(sums, cells));
  const beforeDays = positions.reduce((days, position) => days + periodDays[position]!, 0);
  const nowDays = periodDays[0]!;
  const law = splitLaw(nowDays, beforeDays, positions.length, dispersion.r);
  const judge = rememberedJudge(law);
  const change = emptyChange(observed, cells, dispersion);
  const judged: Judged[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const now = observed[cell]!;
    const before = positions.reduce((sum, position) => sum + sums[position]![cell]!, 0);
    const expected = (before / beforeDays) * nowDays;
    const { p, isHigh, smallestP } = judge(now, before);
    change.expected[cell] = expected;
    if (smallestP <= level) judged.push({ cell, p, isHigh });
    if (now < fewestToJudge && expected < fewestToJudge) continue;
    const strength = (now - expected) / deviation(now + before, law, positions.length, nowDays / beforeDays);
    change.verdicts[cell] = 'as_expected';
    change.difference[cell] = now - expected;
    change.standardised[cell] = strength;
    change.scaleEnd = Math.max(change.scaleEnd, Math.abs(strength));
  }
  const adjusted = benjaminiHochberg(Float64Array.from(judged, ({ p }) => p));
  judged.forEach(({ cell, isHigh }, i) => {
    change.pAdjusted[cell] = adjusted[i]!;
    if (change.verdicts[cell] === 'neutral' || adjusted[i]! > level) return;
    change.verdicts[cell] = isHigh ? 'more' : 'fewer';
  });
  return change;
}

const level = 2 * tailLevel;
const smallestScaleEnd = 2;

interface Judged {
  cell: number;
  p: number;
  isHigh: boolean;
}

/** Each pair of now and before worked out once: neighbourhoods overlap, so the same pairs come again and again. */
function rememberedJudge(law: CountLaw) {
  const twoSided = (y: number, n: number) => {
    const { high, low } = splitTails(y, n - y, law);
    return { p: Math.min(1, 2 * Math.min(high, low)), isHigh: high < low };
  };
  const known = new Map<number, { p: number; isHigh: boolean; smallestP: number }>();
  return (now: number, before: number) => {
    const key = before * 2 ** 26 + now;
    let judged = known.get(key);
    if (judged === undefined) {
      const all = now + before;
      const smallestP = Math.min(twoSided(0, all).p, twoSided(all, all).p);
      judged = { ...twoSided(now, all), smallestP };
      known.set(key, judged);
    }
    return judged;
  };
}

/**
 * Standard deviation of now − expected when nothing has changed, with the mean m = all · share: m(1 + d/D) by chance,
 * and m²/r · (1 + 1/K) by how much the series varies besides.
 */
function deviation(
  all: number,
  { downward: { share, total } }: CountLaw,
  periods: number,
  daysRatio: number,
): number {
  const mean = all * share;
  const r = total / (periods * (1 + daysRatio));
  return Math.sqrt(mean * (1 + daysRatio) + (mean ** 2 / r) * (1 + 1 / periods));
}

function emptyChange(observed: Int32Array, cells: number, dispersion: Dispersion | null): CellChange {
  return {
    observed,
    expected: new Float64Array(cells).fill(Number.NaN),
    difference: new Float64Array(cells),
    standardised: new Float64Array(cells),
    pAdjusted: new Float64Array(cells).fill(1),
    verdicts: Array.from({ length: cells }, () => 'neutral'),
    dispersion,
    scaleEnd: smallestScaleEnd,
  };
}

function* seriesOfCells(sums: readonly Int32Array[], cells: number): Generator<Int32Array> {
  const series = new Int32Array(Math.min(mostDispersionPeriods, sums.length - 1));
  for (let cell = 0; cell < cells; cell++) {
    for (let t = 0; t < series.length; t++) series[t] = sums[t + 1]![cell]!;
    yield series;
  }
}
