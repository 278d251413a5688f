import { clusterPoints } from '@lagesbild/shared/analysis/cluster_points.ts';
import { clusterSpaceTime } from '@lagesbild/shared/analysis/cluster_space_time.ts';
import { ClusterAnalysisRequest, ClusterAnalysisResult } from '@lagesbild/shared/schemas/place_analyses.ts';
import { defineMethod } from './analysis_method.ts';
import { describeGroup } from './describe_group.ts';
import { pickPeriodRows } from './pick_period_rows.ts';

const DEFAULTS = { epsMeters: 100, minimumPoints: 5 };

/** Clusters by density of the period's incidents; with `epsDays` in space and time. */
export const clustersMethod = defineMethod({
  kind: 'clusters',
  summary: 'Density clusters of the period (DBSCAN; with epsDays ST-DBSCAN), each with its incidents',
  request: ClusterAnalysisRequest,
  result: ClusterAnalysisResult,
  readsFrom: ({ period }) => period.from,
  compute(ground, request) {
    const {
      epsMeters = DEFAULTS.epsMeters,
      minimumPoints = DEFAULTS.minimumPoints,
      epsDays = null,
    } = request;
    const { row, x, y, at, leftOut } = pickPeriodRows(ground);
    const options = { epsMeters, minimumPoints };
    const found =
      epsDays === null
        ? clusterPoints({ x, y }, options)
        : clusterSpaceTime({ x, y, at }, { ...options, epsDays });
    const members: number[][] = Array.from({ length: found.clusters }, () => []);
    found.clusterOf.forEach((cluster, i) => {
      members[cluster]?.push(i);
    });
    const moment = (i: number) => new Date(at[i]!).toISOString();
    return {
      parameters: {
        algorithm: epsDays === null ? 'dbscan' : 'st_dbscan',
        ...options,
        ...(epsDays === null ? {} : { epsDays }),
        defaults: Object.keys(DEFAULTS).filter(
          (name) => request[name as keyof typeof DEFAULTS] === undefined,
        ),
        distance: 'at_most',
        coreCountsItself: true,
      },
      caveats: ['clusters_are_no_test', ...(row.length === 0 ? ['no_incidents'] : [])],
      used: row.length,
      leftOut,
      clusters: members.map((points, cluster) => ({
        rank: cluster + 1,
        weight: points.length,
        cores: points.filter((i) => found.core[i] === 1).length,
        first: moment(points[0]!),
        last: moment(points.at(-1)!),
        ...describeGroup(
          ground,
          points.map((i) => row[i]!),
        ),
      })),
      noise: found.clusterOf.filter((cluster) => cluster < 0).length,
    };
  },
});
