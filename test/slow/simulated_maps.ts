import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { randomBelow } from '@lagesbild/shared/analysis/seeded_random.ts';

/** Maps per simulation, and the numbers of incidents that the honesty bars are stated for. */
export const simulatedMaps = 1000;
export const incidentNumbers = [10, 34, 50, 500];

/** 412 cells: 21 × 20 with a notch, so that edges and corners of both kinds take part. */
export const townGrid = buildGrid({
  studyArea: [[new Float64Array([0, 0, 2100, 0, 2100, 1800, 1700, 1800, 1700, 2000, 0, 2000])]],
  shape: 'square',
  cellSizeMeters: 100,
});
export const cells = townGrid.x.length;

/** The largest share of maps that keeps a stated rate: three binomial standard errors above it. */
export function rateLimit(statedRate: number): number {
  return statedRate + 3 * Math.sqrt((statedRate * (1 - statedRate)) / simulatedMaps);
}

/** Every incident in any cell alike. */
export function homogeneousMap(random: () => number, incidents: number): Int32Array {
  const counts = new Int32Array(cells);
  for (let i = 0; i < incidents; i++) counts[randomBelow(random, cells)]!++;
  return counts;
}

/** Where incidents tend to be, as shares of one: an even ground and twelve busy places with busy surroundings. */
export function busyPlaces(random: () => number): Float64Array {
  const level = new Float64Array(cells).fill(0.3);
  for (let place = 0; place < 12; place++) {
    const cell = randomBelow(random, cells);
    level[cell]! += 5 + 20 * random();
    for (let j = townGrid.offsets[cell]!; j < townGrid.offsets[cell + 1]!; j++) {
      level[townGrid.neighbours[j]!]! += 4 * random();
    }
  }
  const all = level.reduce((sum, value) => sum + value, 0);
  return level.map((value) => value / all);
}

export function poisson(random: () => number, mean: number): number {
  // halves of a large mean, or exp(−mean) would lose its digits
  if (mean > 30) return poisson(random, mean / 2) + poisson(random, mean / 2);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** Gamma of mean 1 with a whole-number shape: the mean of so many exponentials. */
export function gammaOfMeanOne(random: () => number, shape: number): number {
  let sum = 0;
  for (let i = 0; i < shape; i++) sum -= Math.log(1 - random());
  return sum / shape;
}
