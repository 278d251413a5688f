import type { CellGrid } from './cell_grid.ts';
import { neighbourhoodSize, neighbourhoodSums } from './neighbourhood_sums.ts';

/** One distinct count and how many cells of the map have it. */
interface HistogramBar {
  count: number;
  cells: number;
}

/**
 * "Ett område": for each cell, p that k cells drawn at random from the map (without replacement) hold
 * together at least what its neighbourhood of k cells holds. Exact: a dynamic programme over the
 * histogram of counts, one distribution per size of neighbourhood, tails summed from their far end. An
 * empty map gives p = 1 everywhere.
 */
export function areaTest(grid: CellGrid, counts: Int32Array): Float64Array {
  const sums = neighbourhoodSums(grid, counts);
  const sizes = new Uint8Array(counts.length);
  const isThere: boolean[] = [];
  for (let cell = 0; cell < sizes.length; cell++) {
    const size = neighbourhoodSize(grid, cell);
    sizes[cell] = size;
    isThere[size] = true;
  }
  const tails = drawTails(
    counts,
    [...isThere.keys()].filter((size) => isThere[size]),
  );
  const p = new Float64Array(counts.length);
  for (let cell = 0; cell < p.length; cell++) p[cell] = tails[sizes[cell]!]![sums[cell]!]!;
  return p;
}

/**
 * By size k: P(sum ≥ s) for s = 0, 1, … of k cells drawn without replacement from all cells of the
 * map. Above the largest possible sum the list ends.
 */
function drawTails(counts: Int32Array, sizes: readonly number[]): Float64Array[] {
  const bars = histogram(counts);
  const empty = bars[0]?.count === 0 ? bars[0].cells : 0;
  const busy = bars.filter(({ count }) => count > 0);
  const waysByDrawn = waysOfSums(busy, Math.max(0, ...sizes));
  const tails: Float64Array[] = [];
  for (const size of sizes) {
    const ways = new Float64Array(waysByDrawn[size]!.length);
    for (let drawn = 0; drawn <= size; drawn++) {
      const fromEmpty = binomialCoefficient(empty, size - drawn);
      if (fromEmpty === 0) continue;
      const source = waysByDrawn[drawn]!;
      for (let sum = 0; sum < source.length; sum++) ways[sum]! += source[sum]! * fromEmpty;
    }
    tails[size] = tailsOf(ways);
  }
  return tails;
}

/** ways[j][s]: in how many ways j cells of the bars sum to s. Whole numbers, or above 2^53 rounded ones: all terms are positive. */
function waysOfSums(bars: readonly HistogramBar[], most: number): Float64Array[] {
  const largest = largestSums(bars, most);
  const ways = largest.map((sum) => new Float64Array(sum + 1));
  ways[0]![0] = 1;
  // the largest sum so far for each number of cells: low counts come first, so the tables stay short
  const reached: number[] = largest.map((_, drawn) => (drawn === 0 ? 0 : -1));
  for (const { count, cells } of bars) {
    // from the full draw downwards, so that this bar's cells are drawn once
    for (let drawn = most; drawn >= 1; drawn--) {
      const target = ways[drawn]!;
      for (let here = Math.min(cells, drawn); here >= 1; here--) {
        const rest = reached[drawn - here]!;
        if (rest < 0) continue;
        const choices = binomialCoefficient(cells, here);
        const source = ways[drawn - here]!;
        const shift = here * count;
        for (let sum = rest; sum >= 0; sum--) {
          const already = source[sum]!;
          if (already !== 0) target[sum + shift]! += choices * already;
        }
        reached[drawn] = Math.max(reached[drawn]!, rest + shift);
      }
    }
  }
  return ways;
}

/** The largest sum of 0, 1, … `most` cells; beyond the cells there are, no more. */
function largestSums(bars: readonly HistogramBar[], most: number): number[] {
  const sums = [0];
  for (const { count, cells } of bars.toReversed()) {
    for (let i = 0; i < cells && sums.length <= most; i++) sums.push(sums.at(-1)! + count);
  }
  while (sums.length <= most) sums.push(sums.at(-1)!);
  return sums;
}

function tailsOf(ways: Float64Array): Float64Array {
  const tails = ways.slice();
  for (let sum = tails.length - 2; sum >= 0; sum--) tails[sum]! += tails[sum + 1]!;
  const all = tails[0]!;
  return tails.map((tail) => tail / all);
}

/** By rising count. */
function histogram(counts: Int32Array): HistogramBar[] {
  let most = -1;
  for (let cell = 0; cell < counts.length; cell++) if (counts[cell]! > most) most = counts[cell]!;
  const cellsByCount = new Int32Array(most + 1);
  for (let cell = 0; cell < counts.length; cell++) cellsByCount[counts[cell]!]!++;
  return Array.from(cellsByCount, (cells, count) => ({ count, cells })).filter(({ cells }) => cells > 0);
}

function binomialCoefficient(from: number, choose: number): number {
  let ways = 1;
  for (let i = 1; i <= choose; i++) ways *= (from - choose + i) / i;
  return choose > from ? 0 : ways;
}
