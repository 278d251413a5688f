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
  const byCore = summariseCores({ x, y, weight }, core, rootOf);
  byCore.sort((a, b) => b.weight - a.weight || b.north - a.north || a.west - b.west);
  const rankOfRoot = new Map(byCore.map(({ root }, rank) => [root, rank]));
  const rank = (point: number) => rankOfRoot.get(rootOf(point))!;
  const clusterOf = new Int32Array(x.length).fill(-1);
  const total = new Float64Array(byCore.length);
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
  return {
    clusters: order.length,
    clusterOf: clusterOf.map((cluster) => (cluster < 0 ? -1 : newNumber[cluster]!)),
    core,
    weight: Float64Array.from(order, (old) => total[old]!),
  };
}

function summariseCores(
  { x, y, weight }: ClusterPoints,
  core: Uint8Array,
  rootOf: (point: number) => number,
) {
  const byRoot = new Map<number, { root: number; weight: number; north: number; west: number }>();
  for (let i = 0; i < x.length; i++) {
    if (!core[i]) continue;
    const root = rootOf(i);
    const known = byRoot.get(root);
    if (!known) {
      byRoot.set(root, { root, weight: weight[i]!, north: y[i]!, west: x[i]! });
      continue;
    }
    known.weight += weight[i]!;
    if (y[i]! > known.north || (y[i] === known.north && x[i]! < known.west)) {
      known.north = y[i]!;
      known.west = x[i]!;
    }
  }
  return [...byRoot.values()];
}
