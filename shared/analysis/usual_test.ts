import { largestCalledP } from './benjamini_hochberg.ts';
import { betaBinomialTails, type SplitLaw } from './beta_binomial.ts';
import type { CellGrid } from './cell_grid.ts';
import { type Dispersion, estimatePooledDispersion, mostDispersionPeriods } from './dispersion.ts';
import { expectedPeriods, fewestExpectedPeriods } from './expected.ts';
import { neighbourhoodSums } from './neighbourhood_sums.ts';
import { splitLaw } from './split_law.ts';

/** False discovery rate of "fler än vanligt här", and what the smallest attainable p must reach to be asked. */
export const usualRate = 0.05;

export interface UsualTest {
  /** P(≥ now) for each neighbourhood when nothing has changed there; 1 with too short a history. */
  pUsual: Float64Array;
  /** 1 where the neighbourhood has more than is usual there. */
  aboveUsual: Uint8Array;
  /** Pooled over all neighbourhoods of the map; null when there are fewer than three earlier periods. */
  dispersion: Dispersion | null;
}

/**
 * "Fler än vanligt här": each neighbourhood against its own six earlier periods, by the exact conditional
 * law with one dispersion for the map. `countsByPeriod`: counts by cell, first now, then most recent first
 * (up to 26 earlier periods serve the dispersion); `periodDays` likewise. Benjamini–Hochberg at 5 % over
 * the cells that could reach p ≤ 0.05 at all (all their incidents now), which depends on the sum only.
 */
export function usualTest(
  grid: CellGrid,
  countsByPeriod: readonly Int32Array[],
  periodDays: ArrayLike<number>,
): UsualTest {
  const cells = grid.x.length;
  const pUsual = new Float64Array(cells).fill(1);
  const aboveUsual = new Uint8Array(cells);
  const periods = Math.min(expectedPeriods, countsByPeriod.length - 1);
  if (periods < fewestExpectedPeriods) return { pUsual, aboveUsual, dispersion: null };
  const [now, ...earlier] = countsByPeriod
    .slice(0, 1 + mostDispersionPeriods)
    .map((counts) => neighbourhoodSums(grid, counts));
  const dispersion = estimatePooledDispersion(seriesByCell(earlier, cells));
  const before = new Int32Array(cells);
  let beforeDays = 0;
  for (let t = 0; t < periods; t++) {
    beforeDays += periodDays[t + 1]!;
    for (let cell = 0; cell < cells; cell++) before[cell]! += earlier[t]![cell]!;
  }
  const { upward } = splitLaw(periodDays[0]!, beforeDays, periods, dispersion.r);
  const tailOf = rememberedTail(upward);
  const asked = new Uint8Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const all = before[cell]! + now![cell]!;
    pUsual[cell] = tailOf(now![cell]!, all);
    asked[cell] = tailOf(all, all) <= usualRate ? 1 : 0;
  }
  const limit = largestCalledP(
    pUsual.filter((_, cell) => asked[cell] === 1),
    usualRate,
  );
  for (let cell = 0; cell < cells; cell++) {
    if (asked[cell] === 1 && pUsual[cell]! <= limit) aboveUsual[cell] = 1;
  }
  return { pUsual, aboveUsual, dispersion };
}

/** P(≥ y of n), each pair worked out once: neighbourhoods overlap, so the same pairs come again and again. */
function rememberedTail(law: SplitLaw): (y: number, n: number) => number {
  const known = new Map<number, number>();
  return (y, n) => {
    const key = n * 2 ** 26 + y;
    let tail = known.get(key);
    if (tail === undefined) {
      tail = betaBinomialTails(y, n, law).high;
      known.set(key, tail);
    }
    return tail;
  };
}

function* seriesByCell(earlier: readonly Int32Array[], cells: number): Generator<Int32Array> {
  const series = new Int32Array(earlier.length);
  for (let cell = 0; cell < cells; cell++) {
    for (let t = 0; t < earlier.length; t++) series[t] = earlier[t]![cell]!;
    yield series;
  }
}
