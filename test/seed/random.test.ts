import { createRandom } from '@lagesbild/db/seed/example/random.ts';
import { uuidFromRandom } from '@lagesbild/db/seed/example/uuid_from_random.ts';
import { describe, expect, test } from 'vitest';

describe('a stream of repeatable numbers', () => {
  test('is the same for the same seed and name, and another for another of either', () => {
    const first = (seed: number, name: string) => Array.from({ length: 3 }, createRandom(seed, name).next);
    expect(first(1, 'a')).toEqual(first(1, 'a'));
    expect(first(1, 'a')).not.toEqual(first(2, 'a'));
    expect(first(1, 'a')).not.toEqual(first(1, 'b'));
  });

  test('fills every tenth of [0, 1) evenly', () => {
    const random = createRandom(1, 'even');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i++) counts[Math.floor(random.next() * 10)]!++;
    // Chi-square with 9 degrees of freedom: 27.9 is passed once in a thousand streams.
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });

  test('has the mean and variance that a Poisson count has', () => {
    const random = createRandom(1, 'poisson');
    const counts = Array.from({ length: 40_000 }, () => random.poisson(4));
    const mean = counts.reduce((a, b) => a + b) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
    expect(Math.abs(mean - 4)).toBeLessThan(0.04);
    expect(Math.abs(variance - 4)).toBeLessThan(0.15);
    expect(random.poisson(0)).toBe(0);
  });

  test('has the mean and variance of a standard normal', () => {
    const random = createRandom(1, 'normal');
    const values = Array.from({ length: 40_000 }, () => random.normal());
    expect(Math.abs(values.reduce((a, b) => a + b) / values.length)).toBeLessThan(0.02);
    expect(Math.abs(values.reduce((sum, value) => sum + value * value, 0) / values.length - 1)).toBeLessThan(
      0.03,
    );
  });

  test('draws by weight, and never what has none', () => {
    const random = createRandom(1, 'weights');
    const counts = [0, 0, 0];
    for (let i = 0; i < 4000; i++) counts[random.weighted([3, 0, 1])]!++;
    expect(counts[1]).toBe(0);
    expect(counts[0]! / 4000).toBeCloseTo(0.75, 1);
  });

  test('picks nothing from nothing', () => {
    expect(() => createRandom(1, 'pick').pick([])).toThrow(RangeError);
  });
});

test('a UUID carries its moment in the first 48 bits, its version and its variant', () => {
  const id = uuidFromRandom(0x0123456789ab, createRandom(1, 'uuid'));
  expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
