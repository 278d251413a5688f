import { mannKendall } from '@lagesbild/shared/analysis/mann_kendall.ts';
import { describe, expect, it } from 'vitest';
import { hasReferences, readShared } from './reference_files.ts';

interface TrendReference {
  series: number[];
  S: number;
  varS: number;
  z: number;
  p: number;
}

// skipped without the reference folder beside the repository: it is too large to be part of it
describe.skipIf(!hasReferences)('Mann–Kendall with continuity correction', () => {
  const references = hasReferences
    ? (JSON.parse(readShared('reference/misc/mann_kendall.json')) as Record<string, TrendReference>)
    : {};

  it.each(Object.entries(references))('agrees on %s', (_, { series, S, varS, z, p }) => {
    const trend = mannKendall(series);
    expect(trend.s).toBe(S);
    expect(trend.variance).toBeCloseTo(varS, 8);
    expect(trend.z).toBeCloseTo(z, 12);
    expect(Math.abs(trend.p / p - 1)).toBeLessThan(1e-9);
  });
});
