import { EngineInputError } from './engine_input_error.ts';

/** Incidents on the map's unit square (shared/geo/mercator.ts) and their category numbers, 0 … categories − 1. */
export interface ViewPoints {
  mercatorX: Float64Array;
  mercatorY: Float64Array;
  category: Uint16Array;
}

export interface ViewOptions {
  /** Part of the unit square on screen, with the margin wanted around it. */
  bounds: { minX: number; minY: number; maxX: number; maxY: number };
  /** A whole number keeps clusters still while the map zooms between. */
  zoom: number;
  /** Side of a cluster's square on screen, in pixels of a world 512·2^zoom wide. */
  radiusPixels: number;
  /** Categories there are. */
  categories: number;
  /** Rows to cluster (a filter's result); default all. */
  rows?: Int32Array;
}

export interface ViewClusters {
  /** Midpoint of the members, on the unit square. */
  mercatorX: Float64Array;
  mercatorY: Float64Array;
  count: Int32Array;
  /** clusters × categories, row-major: how many of each. */
  mix: Int32Array;
  /** For each row of `rows` (or of all): its cluster, -1 out of view. */
  clusterOf: Int32Array;
}

const worldPixels = 512;
/** A view has some thousand squares; more is a mistake in its bounds. */
const mostSquares = 4_000_000;

/**
 * Clusters of the current view by hashing points to squares of the screen, anchored to the world so that
 * panning changes nothing (but for a pile cut by the view's own edge: give the bounds a margin); a pile that a square's
 * edge has cut in two is joined again. Light enough to run on every frame of the time brush. A point whose category is
 * out of range counts without a mix; one that is nowhere (NaN) is out of view. No points give no clusters.
 */
export function clusterView(points: ViewPoints, options: ViewOptions): ViewClusters {
  const { categories, rows } = options;
  const view = squaresOf(options);
  const size = rows ? rows.length : points.mercatorX.length;
  const squareOf = new Int32Array(size);
  const count = new Int32Array(view.columns * view.rows);
  const sumX = new Float64Array(count.length);
  const sumY = new Float64Array(count.length);
  const { mercatorX, mercatorY } = points;
  const { perUnit, firstColumn, firstRow, columns } = view;
  for (let i = 0; i < size; i++) {
    const row = rows ? rows[i]! : i;
    const x = mercatorX[row]!;
    const y = mercatorY[row]!;
    const column = Math.floor(x * perUnit) - firstColumn;
    const line = Math.floor(y * perUnit) - firstRow;
    if (!(column >= 0 && column < columns && line >= 0 && line < view.rows)) {
      squareOf[i] = -1;
      continue;
    }
    const square = line * columns + column;
    squareOf[i] = square;
    count[square]!++;
    sumX[square]! += x;
    sumY[square]! += y;
  }
  const { clusterBySquare, clusters } = joinCutPiles(view, count, sumX, sumY);
  const result = emptyClusters(clusters, categories, squareOf);
  for (let square = 0; square < count.length; square++) {
    const cluster = clusterBySquare[square]!;
    if (cluster < 0) continue;
    result.count[cluster]! += count[square]!;
    result.mercatorX[cluster]! += sumX[square]!;
    result.mercatorY[cluster]! += sumY[square]!;
  }
  for (let cluster = 0; cluster < clusters; cluster++) {
    result.mercatorX[cluster]! /= result.count[cluster]!;
    result.mercatorY[cluster]! /= result.count[cluster]!;
  }
  for (let i = 0; i < size; i++) {
    if (squareOf[i]! < 0) continue;
    const cluster = clusterBySquare[squareOf[i]!]!;
    squareOf[i] = cluster;
    const category = points.category[rows ? rows[i]! : i]!;
    if (category < categories) result.mix[cluster * categories + category]!++;
  }
  return result;
}

interface Squares {
  side: number;
  /** Squares across the world. */
  perUnit: number;
  firstColumn: number;
  firstRow: number;
  columns: number;
  rows: number;
}

function squaresOf({ bounds, zoom, radiusPixels }: ViewOptions): Squares {
  const perUnit = (worldPixels * 2 ** zoom) / radiusPixels;
  const firstColumn = Math.floor(bounds.minX * perUnit);
  const firstRow = Math.floor(bounds.minY * perUnit);
  const columns = Math.max(0, Math.floor(bounds.maxX * perUnit) - firstColumn + 1);
  const rows = Math.max(0, Math.floor(bounds.maxY * perUnit) - firstRow + 1);
  if (!(columns * rows <= mostSquares)) {
    throw new EngineInputError('grid_too_large', -1, `A view of ${columns} × ${rows} squares`);
  }
  return { side: 1 / perUnit, perUnit, firstColumn, firstRow, columns, rows };
}

/** Gives each square with points a cluster: its own, or a heavier neighbour's when their midpoints are closer than half a side. */
function joinCutPiles(view: Squares, count: Int32Array, sumX: Float64Array, sumY: Float64Array) {
  const { side, columns, rows } = view;
  const filled: number[] = [];
  for (let square = 0; square < count.length; square++) if (count[square]! > 0) filled.push(square);
  filled.sort((a, b) => count[b]! - count[a]! || a - b);
  const clusterBySquare = new Int32Array(count.length).fill(-1);
  let clusters = 0;
  for (const square of filled) {
    if (clusterBySquare[square]! >= 0) continue;
    const cluster = clusters++;
    clusterBySquare[square] = cluster;
    const column = square % columns;
    const row = (square - column) / columns;
    const x = sumX[square]! / count[square]!;
    const y = sumY[square]! / count[square]!;
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
        const other = r * columns + c;
        if (count[other]! === 0 || clusterBySquare[other]! >= 0) continue;
        const dx = sumX[other]! / count[other]! - x;
        const dy = sumY[other]! / count[other]! - y;
        if (Math.hypot(dx, dy) < side / 2) clusterBySquare[other] = cluster;
      }
    }
  }
  return { clusterBySquare, clusters };
}

function emptyClusters(clusters: number, categories: number, clusterOf: Int32Array): ViewClusters {
  return {
    mercatorX: new Float64Array(clusters),
    mercatorY: new Float64Array(clusters),
    count: new Int32Array(clusters),
    mix: new Int32Array(clusters * categories),
    clusterOf,
  };
}
