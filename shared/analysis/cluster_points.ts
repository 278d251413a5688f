import { collapsePoints } from './collapse_points.ts';
import { disjointSets } from './disjoint_sets.ts';
import { EngineInputError } from './engine_input_error.ts';
import { numberClusters, type PointClusters } from './number_clusters.ts';
import { type PointCells, sortIntoCells } from './point_cells.ts';
import { refuseNonFinite } from './refuse_non_finite.ts';

export interface ClusterPointsInput {
  /** Metres. */
  x: Float64Array;
  y: Float64Array;
  /** Incidents at each point (collapsed places); default 1 each. A point of weight 0 is not there. */
  weights?: Float64Array;
}

export interface ClusterOptions {
  /** Points at most so far apart are neighbours. */
  epsMeters: number;
  /** So many incidents within reach, its own included, make a point carry a cluster. */
  minimumPoints: number;
}

/**
 * Clusters by density (DBSCAN, Ester et al. 1996, KDD-96 pp. 226–231; distance ≤ eps, the point itself
 * counts). Cores and their clusters are exact and do not depend on the order of the points; a border point
 * within reach of several clusters goes to that of its nearest core (equally near: the one with the heavier
 * core). No points give no clusters. Throws EngineInputError: a coordinate or weight that is not finite or a
 * weight below 0 (with its row), eps not above 0, fewer than one point.
 *
 * Squares of eps/√2: whatever shares one is within eps, so that full squares need no distances at all.
 */
export function clusterPoints(input: ClusterPointsInput, options: ClusterOptions): PointClusters {
  refuseNonFinite(input.x, input.y);
  refuseClusterOptions(options);
  if (input.weights) {
    refuseBadWeights(input.weights, input.x.length);
    return clusterPlaces({ x: input.x, y: input.y, weight: input.weights }, options);
  }
  const places = collapsePoints(input.x, input.y);
  const byPlace = clusterPlaces(places, options);
  const clusterOf = new Int32Array(input.x.length);
  const core = new Uint8Array(input.x.length);
  for (let i = 0; i < clusterOf.length; i++) {
    const place = places.placeOf[i]!;
    clusterOf[i] = byPlace.clusterOf[place]!;
    core[i] = byPlace.core[place]!;
  }
  return { ...byPlace, clusterOf, core };
}

/** Throws unless eps is above 0 and at least one point is asked for. */
export function refuseClusterOptions({ epsMeters, minimumPoints }: ClusterOptions): void {
  if (!(epsMeters > 0 && Number.isFinite(epsMeters))) {
    throw new EngineInputError('distance', -1, `eps must be above 0 m, not ${epsMeters}`);
  }
  if (!(minimumPoints >= 1 && Number.isFinite(minimumPoints))) {
    throw new EngineInputError(
      'minimum_points',
      -1,
      `At least 1 point makes a cluster, not ${minimumPoints}`,
    );
  }
}

function refuseBadWeights(weights: Float64Array, rows: number): void {
  if (weights.length !== rows) {
    throw new EngineInputError('length_mismatch', -1, `x has ${rows} rows, weights has ${weights.length}`);
  }
  const bad = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (bad >= 0) throw new EngineInputError('not_finite', bad, `Row ${bad} weighs ${weights[bad]}`);
}

interface Places {
  x: Float64Array;
  y: Float64Array;
  weight: Float64Array;
}

/** A hair smaller than eps/√2, so that rounding never puts two points more than eps apart into one square. */
const shrink = (1 - 1e-9) / Math.SQRT2;

function clusterPlaces(places: Places, { epsMeters, minimumPoints }: ClusterOptions): PointClusters {
  const cells = sortIntoCells(places.x, places.y, epsMeters * shrink, 2);
  const squaredEps = epsMeters * epsMeters;
  const core = findCores(places, cells, squaredEps, minimumPoints);
  const sets = uniteCells(places, cells, squaredEps, core);
  const rootOf = (point: number) => sets.find(cells.cellOf[point]!);
  const nearestCore = (point: number, rank: (core: number) => number) => {
    let nearest = -1;
    let least = squaredEps;
    const lookIn = (cell: number) => {
      for (let k = cells.start[cell]!; k < cells.start[cell + 1]!; k++) {
        const other = cells.members[k]!;
        if (!core[other]) continue;
        const squared = squaredDistance(places, point, other);
        if (squared > least) continue;
        if (squared === least && nearest >= 0 && rank(nearest) <= rank(other)) continue;
        nearest = other;
        least = squared;
      }
    };
    const own = cells.cellOf[point]!;
    lookIn(own);
    for (let j = cells.offsets[own]!; j < cells.offsets[own + 1]!; j++) lookIn(cells.neighbours[j]!);
    return nearest;
  };
  return numberClusters(places, core, rootOf, nearestCore);
}

function squaredDistance({ x, y }: Places, a: number, b: number): number {
  const dx = x[a]! - x[b]!;
  const dy = y[a]! - y[b]!;
  return dx * dx + dy * dy;
}

function findCores(places: Places, cells: PointCells, squaredEps: number, minimum: number): Uint8Array {
  const { weight } = places;
  const { start, members, offsets, neighbours } = cells;
  const core = new Uint8Array(weight.length);
  for (let cell = 0; cell + 1 < start.length; cell++) {
    let inCell = 0;
    for (let k = start[cell]!; k < start[cell + 1]!; k++) inCell += weight[members[k]!]!;
    for (let k = start[cell]!; k < start[cell + 1]!; k++) {
      const point = members[k]!;
      if (weight[point] === 0) continue;
      let around = inCell;
      for (let j = offsets[cell]!; j < offsets[cell + 1]! && around < minimum; j++) {
        const next = neighbours[j]!;
        for (let m = start[next]!; m < start[next + 1]!; m++) {
          const other = members[m]!;
          if (squaredDistance(places, point, other) <= squaredEps) around += weight[other]!;
        }
      }
      if (around >= minimum) core[point] = 1;
    }
  }
  return core;
}

/** Sets of squares whose cores hang together; squares stand for their cores, which are all within eps of each other. */
function uniteCells(places: Places, cells: PointCells, squaredEps: number, core: Uint8Array) {
  const { offsets, neighbours, start } = cells;
  const sets = disjointSets(start.length - 1);
  for (let cell = 0; cell + 1 < start.length; cell++) {
    for (let j = offsets[cell]!; j < offsets[cell + 1]!; j++) {
      const next = neighbours[j]!;
      if (next <= cell || sets.find(cell) === sets.find(next)) continue;
      if (hasCloseCores(places, cells, core, squaredEps, cell, next)) sets.unite(cell, next);
    }
  }
  return sets;
}

function hasCloseCores(
  places: Places,
  { start, members }: PointCells,
  core: Uint8Array,
  squaredEps: number,
  cell: number,
  next: number,
): boolean {
  for (let k = start[cell]!; k < start[cell + 1]!; k++) {
    const point = members[k]!;
    if (!core[point]) continue;
    for (let m = start[next]!; m < start[next + 1]!; m++) {
      const other = members[m]!;
      if (core[other] && squaredDistance(places, point, other) <= squaredEps) return true;
    }
  }
  return false;
}
