/** Clusters of points: what DBSCAN and its space-time cousin answer. */
export interface PointClusters {
  /** Number of clusters; 0 is the heaviest. */
  clusters: number;
  /** For each point its cluster, -1 for noise. */
  clusterOf: Int32Array;
  /** 1 where the point has enough around it to carry a cluster on. */
  core: Uint8Array;
  /** Weight of each cluster, border points included (incidents, when points are not weighed). */
  weight: Float64Array;
}

interface ClusterPoints {
  x: Float64Array;
  y: Float64Array;
  weight: Float64Array;
}

/**
 * Numbers clusters by what they are, not by the order of the points: heaviest core first, then the one with
 * the northernmost (then westernmost) core point, so that the same points in another order get the same
 * numbers. Border points join the cluster of the core point that `nearestCore` names (-1: noise); last,
 * numbers follow the whole weight.
 */
export function numberClusters(
  { x, y, weight }: ClusterPoints,
  core: Uint8Array,
  rootOf: (point: number) => number,
  nearestCore: (point: number, rank: (core: number) => number) => number,
): PointClusters {
  const { rankOf, cores } = rankCores({ x, y, weight }, core, rootOf);
  const rank = (point: number) => rankOf[rootOf(point)]!;
  const clusterOf = new Int32Array(x.length).fill(-1);
  const total = new Float64Array(cores);
  for (let i = 0; i < x.length; i++) {
    if (weight[i] === 0) continue;
    const carrier = core[i] ? i : nearestCore(i, rank);
    if (carrier < 0) continue;
    clusterOf[i] = rank(carrier);
    total[clusterOf[i]!]! += weight[i]!;
  }
  const order = Array.from(total, (_, cluster) => cluster).sort((a, b) => total[b]! - total[a]! || a - b);
  const newNumber = new Int32Array(order.length);
  order.forEach((old, number) => {
    newNumber[old] = number;
  });
  for (let i = 0; i < clusterOf.length; i++) {
    if (clusterOf[i]! >= 0) clusterOf[i] = newNumber[clusterOf[i]!]!;
  }
  return {
    clusters: order.length,
    clusterOf,
    core,
    weight: Float64Array.from(order, (old) => total[old]!),
  };
}

/** For each root its place in the order of the cores: the heaviest first, then the northernmost, then the westernmost. */
function rankCores({ x, y, weight }: ClusterPoints, core: Uint8Array, rootOf: (point: number) => number) {
  // a root is the number of a point or of a square, of which there are no more than points
  const sum = new Float64Array(x.length);
  const north = new Float64Array(x.length).fill(-Infinity);
  const west = new Float64Array(x.length).fill(Infinity);
  const roots: number[] = [];
  for (let i = 0; i < x.length; i++) {
    if (!core[i]) continue;
    const root = rootOf(i);
    if (sum[root] === 0) roots.push(root);
    sum[root]! += weight[i]!;
    if (y[i]! < north[root]! || (y[i] === north[root] && x[i]! >= west[root]!)) continue;
    north[root] = y[i]!;
    west[root] = x[i]!;
  }
  roots.sort((a, b) => sum[b]! - sum[a]! || north[b]! - north[a]! || west[a]! - west[b]!);
  const rankOf = new Int32Array(x.length);
  roots.forEach((root, rank) => {
    rankOf[root] = rank;
  });
  return { rankOf, cores: roots.length };
}
