import { clusterView } from '@lagesbild/shared/analysis/cluster_view.ts';
import { latOfMercatorY, lonOfMercatorX } from '@lagesbild/shared/geo/mercator.ts';
import type { CountedIncidents } from './counted_incidents.ts';
import type { ViewMarks, ViewQuery } from './worker_protocol.ts';

/** Side of a cluster's square on screen: a ring of three figures and air around it. */
const clusterPixels = 64;
/** From this zoom on incidents that still share a mark are shown as a list. */
const LAST_ZOOM = 18;

/** Marks of a view with the rows behind them: positions in the counted incidents. */
export interface MarkedView {
  marks: Omit<ViewMarks, 'pictureNumber' | 'ids'>;
  rowsOfMark: number[][];
}

/** `categories`: size of the family. */
export function markView(
  counted: CountedIncidents,
  rows: Int32Array,
  categories: number,
  view: ViewQuery,
): MarkedView {
  const clusters = clusterView(counted, {
    bounds: view.bounds,
    zoom: Math.min(LAST_ZOOM, view.zoom),
    radiusPixels: clusterPixels,
    categories,
    rows,
  });
  const rowsOfMark: number[][] = Array.from(clusters.count, () => []);
  clusters.clusterOf.forEach((mark, i) => {
    if (mark >= 0) rowsOfMark[mark]!.push(rows[i]!);
  });
  return {
    rowsOfMark,
    marks: {
      lon: clusters.mercatorX.map(lonOfMercatorX),
      lat: clusters.mercatorY.map(latOfMercatorY),
      count: clusters.count,
      mix: clusters.mix,
      categories,
    },
  };
}

/** Two incidents closer than this cannot be told apart by zooming: half a mark at the last zoom (world = 1). */
const inseparableShare = clusterPixels / (512 * 2 ** LAST_ZOOM) / 2;

/**
 * The box around some rows in degrees (west, south, east, north), and whether zooming in from `zoom` could part
 * them: at the last zoom nothing can.
 */
export function separability(
  { mercatorX, mercatorY }: Pick<CountedIncidents, 'mercatorX' | 'mercatorY'>,
  rows: readonly number[],
  zoom: number,
): { bounds: [number, number, number, number]; inseparable: boolean } {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const row of rows) {
    west = Math.min(west, mercatorX[row]!);
    east = Math.max(east, mercatorX[row]!);
    north = Math.min(north, mercatorY[row]!);
    south = Math.max(south, mercatorY[row]!);
  }
  return {
    bounds: [lonOfMercatorX(west), latOfMercatorY(south), lonOfMercatorX(east), latOfMercatorY(north)],
    inseparable: zoom >= LAST_ZOOM || Math.max(east - west, south - north) < inseparableShare,
  };
}
