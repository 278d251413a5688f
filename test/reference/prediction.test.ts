import { describe, expect, it } from 'vitest';
import {
  areaShares,
  compareWithRivals,
  horizonDays,
  pooledHits,
  predictMemphis,
} from './memphis_prediction.ts';
import { hasReferences, readShared } from './reference_files.ts';

interface PaiReference {
  cells_in_study_area: number;
  test_events: number;
  events_in_area: number;
  origins: string[];
  horizon_days: number;
  methods: Record<
    string,
    Record<string, { hit_rate: number; PAI: number; PEI: number; cells_flagged: number }>
  >;
}

// skipped without the reference folder beside the repository
describe.skipIf(!hasReferences)('30 days ahead, six months of Memphis', () => {
  const memphis = hasReferences ? predictMemphis() : null;

  it('has the study area, the hit rates, PAI and PEI of the reference', () => {
    const reference = JSON.parse(readShared('reference/memphis/pai_robbery_250m.json')) as PaiReference;
    const { grid, cells, outcomes, surfaces } = memphis!;
    expect(reference.horizon_days).toBe(horizonDays);
    expect(reference.origins).toHaveLength(outcomes.length);
    expect(grid.x.length).toBe(reference.cells_in_study_area);
    expect(cells.filter((cell) => cell >= 0)).toHaveLength(reference.events_in_area);
    const testEvents = outcomes.reduce((sum, counts) => sum + counts.reduce((a, b) => a + b, 0), 0);
    expect(testEvents).toBe(reference.test_events);
    for (const [name, surface] of [
      ['count', surfaces.counts],
      ['kde_quartic_600', surfaces.density],
    ] as const) {
      pooledHits(memphis!, surface, 'cell_order').forEach(({ hits, possibleHits, cells: chosen }, i) => {
        const expected = reference.methods[name]![`top${100 * areaShares[i]!}%`]!;
        expect(chosen).toBe(expected.cells_flagged);
        expect(hits / testEvents).toBeCloseTo(expected.hit_rate, 5);
        expect(hits / testEvents / (chosen / grid.x.length)).toBeCloseTo(expected.PAI, 3);
        expect(hits / possibleHits).toBeCloseTo(expected.PEI, 4);
      });
    }
  });

  it('"where next" is not worse than the better of counts and a small-bandwidth density, beyond the noise', () => {
    const rows = compareWithRivals(memphis!);
    console.table(rows);
    for (const { areaShare, difference, standardError } of rows) {
      expect(standardError).toBeGreaterThan(0);
      expect(difference, `${100 * areaShare} %`).toBeGreaterThanOrEqual(-1.96 * standardError);
    }
  });
});
