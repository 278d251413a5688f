import { clusterPoints } from '@lagesbild/shared/analysis/cluster_points.ts';
import { clusterView } from '@lagesbild/shared/analysis/cluster_view.ts';
import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import { clustersDbscan } from '@turf/clusters-dbscan';
import { density2d } from 'fast-kde';
import Supercluster from 'supercluster';
import { viewOf } from './engine_work.ts';
import { cityGrid as grid, madeCity } from './made_city.ts';
import { differenceOverPeak, type RivalResult } from './rival.ts';
import { timeRuns } from './stopwatch.ts';

/** turf's DBSCAN takes minutes beyond. */
const mostForTurf = 10_000;

export function npmRivals(incidents: number): RivalResult[] {
  const city = madeCity(incidents);
  const results = [againstSupercluster(city), againstFastKde(city)];
  return incidents <= mostForTurf ? [...results, againstTurf(city)] : results;
}

type City = ReturnType<typeof madeCity>;

function featuresOf({ lon, lat }: City) {
  return Array.from(lon, (value, i) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates: [value, lat[i]!] as [number, number] },
  }));
}

function againstSupercluster(city: City): RivalResult {
  const features = featuresOf(city);
  const view = viewOf(city);
  const build = () => {
    const index = new Supercluster({ radius: 48, maxZoom: 16 });
    index.load(features);
    return index.getClusters([-180, -85, 180, 85], 12);
  };
  const theirs = build();
  const ours = clusterView(city, view);
  const sizes = theirs.map(({ properties }) => ('point_count' in properties ? properties.point_count : 1));
  const together = (list: ArrayLike<number>) => Array.from(list).reduce((sum, value) => sum + value, 0);
  return {
    rival: 'supercluster',
    method: 'clusters of the view',
    parameters: 'zoom 12, 48 px; theirs builds all zooms',
    incidents: city.x.length,
    ours: timeRuns(() => clusterView(city, view)),
    theirs: timeRuns(build, 5, 1),
    agreement: `${ours.count.length} marks and ${theirs.length}; both hold ${together(ours.count)} and ${together(sizes)}`,
  };
}

function againstFastKde(city: City): RivalResult {
  const points = collapsePoints(city.x, city.y);
  const ours = () => kernelDensity(grid, points, { kernel: 'gaussian', bandwidthMeters: 150 });
  const last = grid.x.length - 1;
  const side = Math.sqrt(grid.x.length);
  const rows = Array.from(points.x, (x, i) => [x, points.y[i]!, points.weight[i]!]);
  const theirs = () =>
    density2d(rows, {
      x: (row) => row[0]!,
      y: (row) => row[1]!,
      weight: (row) => row[2]!,
      bandwidth: 150,
      extent: [
        [grid.x[0]!, grid.x[last]!],
        [grid.y[0]!, grid.y[last]!],
      ],
      bins: [side, side],
    }).grid();
  const perSquareMeter = theirs().map((mass) => mass / grid.cellSizeMeters ** 2);
  const off = 100 * differenceOverPeak(perSquareMeter, ours());
  return {
    rival: 'fast-kde',
    method: 'KDE gaussian',
    parameters: 'σ 150 m = one cell; theirs binned, recursive filter',
    incidents: city.x.length,
    ours: timeRuns(ours, 5, 1),
    theirs: timeRuns(theirs),
    agreement: `theirs is off by ${off.toFixed(1)} % of the peak`,
  };
}

function againstTurf(city: City): RivalResult {
  const collection = { type: 'FeatureCollection' as const, features: featuresOf(city) };
  const ours = () => clusterPoints(city, { epsMeters: 100, minimumPoints: 5 });
  const theirs = () => clustersDbscan(collection, 0.1, { minPoints: 5, mutate: false });
  const found = theirs().features.map(({ properties }) => properties.cluster ?? -1);
  const { clusters, clusterOf } = ours();
  const noise = (list: ArrayLike<number>) => Array.from(list).filter((cluster) => cluster < 0).length;
  return {
    rival: '@turf/clusters-dbscan',
    method: 'DBSCAN',
    parameters: 'eps 100 m, at least 5; theirs by great circles',
    incidents: city.x.length,
    ours: timeRuns(ours),
    theirs: timeRuns(theirs, 5, 0),
    agreement: `${clusters} clusters and ${Math.max(...found) + 1}; noise ${noise(clusterOf)} and ${noise(found)}`,
  };
}
