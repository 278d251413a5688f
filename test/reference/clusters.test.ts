import { clusterPoints } from '@lagesbild/shared/analysis/cluster_points.ts';
import { clusterSpaceTime } from '@lagesbild/shared/analysis/cluster_space_time.ts';
import type { PointClusters } from '@lagesbild/shared/analysis/number_clusters.ts';
import { describe, expect, it } from 'vitest';
import { hasReferences, numberColumn, readFixture, readShared } from './reference_files.ts';

interface Reference {
  label: ArrayLike<number>;
  core: ArrayLike<number>;
}

/** Cores and their clusters are exact, noise too; a border point may go to any cluster with a core within reach. */
function expectSameClusters(
  found: PointClusters,
  { label, core }: Reference,
  isNear: (a: number, b: number) => boolean,
): void {
  expect([...found.core]).toEqual(Array.from(core));
  const pairs = new Set<string>();
  found.clusterOf.forEach((cluster, i) => {
    if (core[i]) pairs.add(`${cluster} is ${label[i]}`);
    expect(cluster < 0).toBe(label[i]! < 0);
    if (core[i] || cluster < 0) return;
    const adjacent = new Set<number>();
    found.clusterOf.forEach((other, j) => {
      if (core[j] && isNear(i, j)) adjacent.add(other);
    });
    expect(adjacent).toContain(cluster);
  });
  const labels = new Set(Array.from(label).filter((value) => value >= 0));
  expect(found.clusters).toBe(labels.size);
  // one to one: as many pairs as clusters on both sides
  expect(pairs.size).toBe(labels.size);
}

describe('clusters of 340 made points', () => {
  it('are those of the reference', () => {
    const { x, y, dbscan } = readFixture('points-and-grid.json') as {
      x: number[];
      y: number[];
      dbscan: { epsMeters: number; minPoints: number; core: number[]; label: number[] };
    };
    const { epsMeters, minPoints, core, label } = dbscan;
    const points = { x: Float64Array.from(x), y: Float64Array.from(y) };
    const found = clusterPoints(points, { epsMeters, minimumPoints: minPoints });
    expectSameClusters(found, { core, label }, (a, b) => {
      return Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) <= epsMeters;
    });
  });
});

// skipped without the reference folder beside the repository: it is too large to be part of it
describe.skipIf(!hasReferences)('clusters of 2,245 robberies in Memphis', () => {
  const memphis = (file: string) => readShared(`reference/memphis/${file}`);
  const load = () => {
    const points = memphis('memphis_points.csv');
    return { x: numberColumn(points, 'x'), y: numberColumn(points, 'y') };
  };
  const referenceOf = (file: string): Reference => {
    const rows = memphis(file);
    return { label: numberColumn(rows, 'label'), core: numberColumn(rows, 'core') };
  };

  it('are those of dbscan in R and scikit-learn at 300 m and five', () => {
    const { x, y } = load();
    const found = clusterPoints({ x, y }, { epsMeters: 300, minimumPoints: 5 });
    expectSameClusters(found, referenceOf('memphis_eps300_min5.csv'), (a, b) => {
      return Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) <= 300;
    });
  });

  it('are those of ST-DBSCAN at 1,000 m, 14 days and four', () => {
    const { x, y } = load();
    const days = numberColumn(memphis('memphis_points.csv'), 't_days');
    const at = days.map((day) => Math.round(day * 86_400_000));
    const found = clusterSpaceTime({ x, y, at }, { epsMeters: 1000, epsDays: 14, minimumPoints: 4 });
    expectSameClusters(found, referenceOf('memphis_st_1000m_14d_min4.csv'), (a, b) => {
      return Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) <= 1000 && Math.abs(days[a]! - days[b]!) <= 14;
    });
  });
});
