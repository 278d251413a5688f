import { type ClusterOptions, refuseClusterOptions } from './cluster_points.ts';
import { disjointSets } from './disjoint_sets.ts';
import { EngineInputError } from './engine_input_error.ts';
import { numberClusters, type PointClusters } from './number_clusters.ts';
import { sortIntoCells } from './point_cells.ts';
import { refuseBadSpaceTime, type SpaceTimePoints } from './space_time_points.ts';

export interface SpaceTimeClusterOptions extends ClusterOptions {
  /** Incidents at most so long apart are neighbours; days of 24 hours. */
  epsDays: number;
}

const dayMilliseconds = 86_400_000;

/**
 * Clusters by density in space and time (ST-DBSCAN, Birant & Kut 2007, doi:10.1016/j.datak.2006.01.013, with
 * place and time as the two distances): neighbours are within eps metres and within eps days of each other,
 * both inclusive. Cores and their clusters do not depend on the order of the points; a border point goes to
 * the core nearest in space, then in time, then of the heavier core. No points give no clusters. Throws
 * EngineInputError: a coordinate or time that is not finite (with its row), an eps not above 0, fewer than
 * one point.
 */
export function clusterSpaceTime(input: SpaceTimePoints, options: SpaceTimeClusterOptions): PointClusters {
  const { x, y, at } = input;
  refuseBadSpaceTime(input);
  refuseClusterOptions(options);
  const { epsMeters, epsDays, minimumPoints } = options;
  if (!(epsDays > 0 && epsDays < Infinity)) {
    throw new EngineInputError('window', -1, `eps must be above 0 days, not ${epsDays}`);
  }
  const visitNeighbours = neighbourVisitor(input, epsMeters, epsDays * dayMilliseconds);
  const core = new Uint8Array(x.length);
  for (let i = 0; i < x.length; i++) {
    let around = 0;
    visitNeighbours(i, () => {
      around++;
    });
    if (around >= minimumPoints) core[i] = 1;
  }
  const sets = disjointSets(x.length);
  for (let i = 0; i < x.length; i++) {
    if (!core[i]) continue;
    visitNeighbours(i, (other) => {
      if (other > i && core[other]) sets.unite(i, other);
    });
  }
  const nearestCore = (point: number, rank: (core: number) => number) => {
    let nearest = -1;
    const isNearer = (a: number, b: number) => {
      const order =
        (x[a]! - x[point]!) ** 2 +
          (y[a]! - y[point]!) ** 2 -
          (x[b]! - x[point]!) ** 2 -
          (y[b]! - y[point]!) ** 2 ||
        Math.abs(at[a]! - at[point]!) - Math.abs(at[b]! - at[point]!) ||
        rank(a) - rank(b);
      return order < 0;
    };
    visitNeighbours(point, (other) => {
      if (core[other] && (nearest < 0 || isNearer(other, nearest))) nearest = other;
    });
    return nearest;
  };
  const weight = new Float64Array(x.length).fill(1);
  return numberClusters({ x, y, weight }, core, sets.find, nearestCore);
}

/** Calls back for every point within both distances of a point, itself included. */
function neighbourVisitor({ x, y, at }: SpaceTimePoints, epsMeters: number, epsMilliseconds: number) {
  const cells = sortIntoCells(x, y, epsMeters * (1 + 1e-9), 1);
  const { start, members, offsets, neighbours, cellOf } = cells;
  // each square in order of time, so that only the hours around a point are looked at
  for (let cell = 0; cell + 1 < start.length; cell++) {
    members.subarray(start[cell]!, start[cell + 1]!).sort((a, b) => at[a]! - at[b]!);
  }
  const squaredEps = epsMeters * epsMeters;
  return (point: number, visit: (other: number) => void): void => {
    const lookIn = (cell: number) => {
      const end = start[cell + 1]!;
      // a millisecond early: which of two times is subtracted from must not decide at the very limit
      const since = at[point]! - epsMilliseconds - 1;
      for (let k = firstSince(members, at, start[cell]!, end, since); k < end; k++) {
        const other = members[k]!;
        const later = at[other]! - at[point]!;
        if (later > epsMilliseconds) return;
        if (-later > epsMilliseconds) continue;
        const dx = x[other]! - x[point]!;
        const dy = y[other]! - y[point]!;
        if (dx * dx + dy * dy <= squaredEps) visit(other);
      }
    };
    const own = cellOf[point]!;
    lookIn(own);
    for (let j = offsets[own]!; j < offsets[own + 1]!; j++) lookIn(neighbours[j]!);
  };
}

/** First position in start … end − 1 whose point is not before an instant; end when all are. */
function firstSince(
  members: Int32Array,
  at: Float64Array,
  start: number,
  end: number,
  since: number,
): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[members[middle]!]! < since) low = middle + 1;
    else high = middle;
  }
  return low;
}
