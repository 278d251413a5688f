import { scanSpaceTime } from '@lagesbild/shared/analysis/scan_space_time.ts';
import { describe, expect, it } from 'vitest';
import { hasReferences, numberColumn, readShared } from './reference_files.ts';

interface ScanReference {
  N: number;
  LLR: number;
  centre: string;
  weeks_window: number;
  observed: number;
  expected: number;
  radius_m: number;
  codes: string[];
  mc99_p: number;
}

// skipped without the reference folder beside the repository: it is too large to be part of it
describe.skipIf(!hasReferences)('the scan of assaults in Swedish municipalities by week', () => {
  it.each([
    ['as reported', 'matrix', 'stp_sweden'],
    ['with a planted rise in three of them', 'matrix_injected', 'stp_sweden_injected'],
  ])('finds the cluster of the reference %s', (_, matrix, name) => {
    const reference = JSON.parse(readShared(`reference/misc/${name}.json`)) as ScanReference;
    const table = readShared('reference/misc/municipalities.csv');
    const names = table
      .replaceAll('"', '')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','));
    const [x, y] = [numberColumn(table, 'cx'), numberColumn(table, 'cy')];
    const siteOf: number[] = [];
    const age: number[] = [];
    const rows = readShared(`reference/misc/${matrix}.csv`).trim().split('\n');
    rows.forEach((row, site) => {
      const weeks = row.split(',').map(Number);
      weeks.forEach((count, week) => {
        for (let k = 0; k < count; k++) {
          siteOf.push(site);
          age.push(weeks.length - 1 - week);
        }
      });
    });
    const input = { x, y, siteOf: Int32Array.from(siteOf), age: Int32Array.from(age) };
    const { clusters, incidents } = scanSpaceTime(input, {
      maximumRadiusMeters: 150_000,
      maximumDays: 8,
      runs: 199,
    });
    const [strongest] = clusters;
    expect(incidents).toBe(reference.N);
    expect(names[strongest!.centre]![2]).toBe(reference.centre);
    expect(strongest).toMatchObject({ observed: reference.observed, days: reference.weeks_window });
    expect(strongest!.logLikelihoodRatio / reference.LLR).toBeCloseTo(1, 9);
    expect(strongest!.expected / reference.expected).toBeCloseTo(1, 9);
    expect(strongest!.radiusMeters / reference.radius_m).toBeCloseTo(1, 9);
    const inCircle = names.filter(
      (__, i) => Math.hypot(x[i]! - strongest!.x, y[i]! - strongest!.y) <= strongest!.radiusMeters,
    );
    expect(inCircle.map(([, code]) => code).sort()).toEqual([...reference.codes].sort());
    // two simulations, of 199 and of 99 runs: four standard errors of their difference
    const theirs = reference.mc99_p;
    const spread = Math.sqrt(Math.max(theirs * (1 - theirs), 0.01) * (1 / 199 + 1 / 99));
    expect(Math.abs(strongest!.p - theirs)).toBeLessThan(4 * spread);
  });
});
