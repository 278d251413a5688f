import { fitMixture } from '@lagesbild/shared/analysis/fit_mixture.ts';
import { predictPlaces } from '@lagesbild/shared/analysis/predict_places.ts';
import { randomBelow, seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { describe, expect, it } from 'vitest';
import { columnsOf, rectangleGrid } from './small_grids.ts';

const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);

describe('fitMixture', () => {
  const trial = (outcomes: number[], ...components: number[][]) => ({
    outcomes: Int32Array.from(outcomes),
    components: components.map((component) => Float64Array.from(component)),
  });

  it('gives each component the share of incidents that only it foresaw', () => {
    // three in the first cell, one in the second; each component knows one of them
    const weights = fitMixture([trial([3, 1], [1, 0], [0, 1])], [0.5, 0.5], 0);
    expect(weights[0]).toBeCloseTo(0.75, 4);
  });

  it('pulls towards the prior by as many incidents as it is worth', () => {
    // (3 + 4·½)/(4 + 4)
    const weights = fitMixture([trial([3, 1], [1, 0], [0, 1])], [0.5, 0.5], 4);
    expect(weights[0]).toBeCloseTo(5 / 8, 4);
  });

  it('is the prior without trials, and leaves out what no component thought possible', () => {
    expect(fitMixture([], [0.3, 0.7], 10)).toEqual([0.3, 0.7]);
    expect(fitMixture([], [0.3, 0.7], 0)).toEqual([0.3, 0.7]);
    expect(fitMixture([trial([0, 0, 5], [1, 0, 0], [0, 1, 0])], [0.3, 0.7], 0)).toEqual([0.3, 0.7]);
  });
});

describe('predictPlaces', () => {
  const grid = rectangleGrid(20, 20);

  /** Two incidents a day over so many days, alternating between a fixed cell and anywhere. */
  function town(days: number, seed = 1) {
    const random = seededRandom(seed);
    const rows = Array.from({ length: 2 * days }, (_, i) => {
      const point: [number, number] =
        i % 2 === 0 ? [550, 550] : [50 + 100 * randomBelow(random, 20), 50 + 100 * randomBelow(random, 20)];
      return { point, age: 0.25 + i / 2 };
    });
    return {
      ...columnsOf(rows.map(({ point }) => point)),
      ageDays: Float64Array.from(rows, ({ age }) => age),
    };
  }

  it('shares the next incidents out over the study area, most where most has been', () => {
    const { share, counted } = predictPlaces(grid, town(200));
    expect(sumOf(share)).toBeCloseTo(1, 12);
    expect(share.indexOf(Math.max(...share))).toBe(5 * 20 + 5);
    expect(Math.min(...share)).toBeGreaterThan(0);
    expect(counted).toEqual({ used: 400, outside: 0, later: 0 });
  });

  it('learns from its own past how much the same cell counts', () => {
    const short = predictPlaces(grid, town(80));
    expect(short).toMatchObject({ rule: 'default', trials: 0, trialIncidents: 0 });
    expect(short.weights).toEqual(short.parameters.defaultWeights);
    const long = predictPlaces(grid, town(300));
    // six stretches of 30 days, two a day
    expect(long).toMatchObject({ rule: 'own_history', trials: 6, trialIncidents: 360 });
    // every other one falls in the cell where every other one has been, the rest anywhere
    expect(long.weights.same_cell + long.weights.same_cell_lately).toBeGreaterThan(0.5);
    expect(long.weights.even).toBeGreaterThan(3 * short.weights.even);
    expect(long.share[5 * 20 + 5]).toBeGreaterThan(3 * short.share[5 * 20 + 5]!);
    expect(sumOf(Object.values(long.weights))).toBeCloseTo(1, 12);
  });

  it('asks a trial only of at least 60 days before it', () => {
    expect(predictPlaces(grid, town(90)).trials).toBe(0);
    expect(predictPlaces(grid, town(92)).trials).toBe(1);
  });

  it('knows nothing of what has not happened yet', () => {
    const past = town(100);
    const withFuture = {
      x: Float64Array.of(...past.x, 1950),
      y: Float64Array.of(...past.y, 1950),
      ageDays: Float64Array.of(...past.ageDays, -3),
    };
    const answer = predictPlaces(grid, withFuture);
    expect(answer.share).toEqual(predictPlaces(grid, past).share);
    expect(answer.counted.later).toBe(1);
  });

  it('leaves out what lies outside, and says how many', () => {
    const { counted } = predictPlaces(grid, { ...columnsOf([[-50, 50]]), ageDays: Float64Array.of(3) });
    expect(counted).toEqual({ used: 0, outside: 1, later: 0 });
  });

  it('is even without incidents and empty without cells', () => {
    const none = { ...columnsOf([]), ageDays: new Float64Array() };
    expect(predictPlaces(rectangleGrid(2, 2), none).share).toEqual(Float64Array.of(0.25, 0.25, 0.25, 0.25));
    expect(predictPlaces(rectangleGrid(0, 0), none).share).toHaveLength(0);
  });

  it('refuses a point or an age that is none, and a horizon of no days', () => {
    const one = { ...columnsOf([[50, 50]]), ageDays: Float64Array.of(1) };
    expect(() => predictPlaces(grid, { ...one, ageDays: Float64Array.of(Number.NaN) })).toThrow('age NaN');
    expect(() => predictPlaces(grid, { ...one, ageDays: new Float64Array() })).toThrow('0 ages');
    expect(() => predictPlaces(grid, { ...one, horizonDays: 0 })).toThrow('above 0 days');
    expect(() => predictPlaces(grid, { ...one, ...columnsOf([[Number.NaN, 0]]) })).toThrow('Row 0');
  });
});
