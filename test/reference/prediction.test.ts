import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { evaluateSurface, type TieRule } from '@lagesbild/shared/analysis/evaluate_surface.ts';
import { countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import { predictPlaces } from '@lagesbild/shared/analysis/predict_places.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { describe, expect, it } from 'vitest';
import { dayOf2019, memphisGrid, memphisRobberies } from './memphis_robberies.ts';
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

const areaShares = [0.01, 0.02, 0.05];

function loadMemphis() {
  const reference = JSON.parse(readShared('reference/memphis/pai_robbery_250m.json')) as PaiReference;
  const grid = memphisGrid();
  const { x, y, day } = memphisRobberies(0, 365);
  const cells = locateCells(grid, x, y);
  const countsBetween = (from: number, to: number) =>
    countCells(
      grid,
      cells.map((cell, row) => (day[row]! >= from && day[row]! < to ? cell : -1)),
    );
  const origins = reference.origins.map((local) => {
    const from = dayOf2019(local);
    return { from, outcomes: countsBetween(from, from + reference.horizon_days) };
  });
  const counts = (from: number) => countsBetween(0, from);
  const density = (from: number) => {
    const isBefore = (_: number, row: number) => day[row]! < from;
    const places = collapsePoints(x.filter(isBefore), y.filter(isBefore));
    return kernelDensity(grid, places, { kernel: 'quartic', bandwidthMeters: 600 });
  };
  const whereNext = (from: number) =>
    predictPlaces(grid, { x, y, ageDays: day.map((value) => from - value) }).share;
  // one surface an origin
  const surfaces = {
    counts: origins.map(({ from }) => counts(from)),
    density: origins.map(({ from }) => density(from)),
    whereNext: origins.map(({ from }) => whereNext(from)),
  };
  return { reference, grid, cells, origins, surfaces };
}

type Memphis = ReturnType<typeof loadMemphis>;
type Surfaces = readonly ArrayLike<number>[];

/** Hits of the surfaces by origin and area share. */
function hitsByOrigin({ origins }: Memphis, surfaces: Surfaces, ties: TieRule = 'expected'): number[][] {
  return origins.map(({ outcomes }, i) =>
    evaluateSurface(surfaces[i]!, outcomes, areaShares, ties).map(({ hits }) => hits),
  );
}

const pooled = (hits: readonly number[][], share: number) =>
  hits.reduce((sum, byShare) => sum + byShare[share]!, 0);

// skipped without the reference folder beside the repository
describe.skipIf(!hasReferences)('30 days ahead from six months of Memphis', () => {
  const load = (() => {
    let memphis: Memphis | undefined;
    return () => {
      memphis ??= loadMemphis();
      return memphis;
    };
  })();

  it('has the study area, the hit rates, PAI and PEI of the reference', () => {
    const memphis = load();
    const { reference, grid, cells, origins } = memphis;
    expect(grid.x.length).toBe(reference.cells_in_study_area);
    expect(cells.filter((cell) => cell >= 0)).toHaveLength(reference.events_in_area);
    const testEvents = origins.reduce((sum, { outcomes }) => sum + outcomes.reduce((a, b) => a + b, 0), 0);
    expect(testEvents).toBe(reference.test_events);
    for (const [name, surfaces] of [
      ['count', memphis.surfaces.counts],
      ['kde_quartic_600', memphis.surfaces.density],
    ] as const) {
      const hits = hitsByOrigin(memphis, surfaces, 'cell_order');
      areaShares.forEach((share, i) => {
        const possible = origins.reduce((sum, { outcomes }, origin) => {
          const [score] = evaluateSurface(surfaces[origin]!, outcomes, [share]);
          return sum + score!.possibleHits;
        }, 0);
        const expected = reference.methods[name]![`top${100 * share}%`]!;
        const hitRate = pooled(hits, i) / testEvents;
        expect(hitRate).toBeCloseTo(expected.hit_rate, 5);
        expect(hitRate / (expected.cells_flagged / grid.x.length)).toBeCloseTo(expected.PAI, 3);
        expect(pooled(hits, i) / possible).toBeCloseTo(expected.PEI, 4);
      });
    }
  });

  it('"where next" is not worse than the better of counts and a small-bandwidth density, beyond the noise', () => {
    const memphis = load();
    const { counts, density, whereNext } = memphis.surfaces;
    const ours = hitsByOrigin(memphis, whereNext);
    const rivals = { counts: hitsByOrigin(memphis, counts), density: hitsByOrigin(memphis, density) };
    const rows = areaShares.map((share, i) => {
      const better = pooled(rivals.counts, i) >= pooled(rivals.density, i) ? 'counts' : 'density';
      const difference = pooled(ours, i) - pooled(rivals[better], i);
      const standardError = pairedError(memphis, memphis.surfaces[better], share);
      return {
        area: `${100 * share} %`,
        'where next': pooled(ours, i),
        counts: pooled(rivals.counts, i),
        'density 600 m': pooled(rivals.density, i),
        better,
        difference,
        'standard error': standardError,
      };
    });
    console.table(rows);
    for (const row of rows) {
      expect(row['standard error']).toBeGreaterThan(0);
      expect(row.difference, row.area).toBeGreaterThanOrEqual(-1.96 * row['standard error']);
    }
  });
});

/** Standard error of a difference in hits: incidents drawn anew within each month, 1,000 times, the same ones for both. */
function pairedError({ origins, surfaces }: Memphis, rival: Surfaces, share: number): number {
  const random = seededRandom(2019);
  // for every incident: what we hit of it less what the rival did; a cut tie hits a part
  const gains = origins.map(({ outcomes }, origin) => {
    const mine = hitShares(surfaces.whereNext[origin]!, share);
    const theirs = hitShares(rival[origin]!, share);
    return [...outcomes].flatMap((count, cell) => Array<number>(count).fill(mine[cell]! - theirs[cell]!));
  });
  const draws = Array.from({ length: 1000 }, () =>
    gains.reduce((sum, gain) => {
      for (let i = 0; i < gain.length; i++) sum += gain[Math.floor(random() * gain.length)]!;
      return sum;
    }, 0),
  );
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  return Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws.length - 1));
}

/** By cell, how much of it is among the highest: 1, 0, or the share of its equals that still fit. */
function hitShares(surface: ArrayLike<number>, share: number): number[] {
  const values = Array.from(surface);
  const chosen = Math.round(share * values.length);
  const lowest = values.toSorted((a, b) => b - a)[chosen - 1]!;
  const above = values.filter((value) => value > lowest).length;
  const equals = values.filter((value) => value === lowest).length;
  return values.map((value) => (value > lowest ? 1 : value === lowest ? (chosen - above) / equals : 0));
}
