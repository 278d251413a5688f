import {
  latOfMercatorY,
  lonOfMercatorX,
  mercatorXOfLon,
  mercatorYOfLat,
} from '@lagesbild/shared/geo/mercator.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import { type CellValues, type CellValueTable, sampleCellValues, tabulateCells } from './cell_value_table.ts';

/** A smooth picture of cell values, upright in Web Mercator so that a map can lay it down without warping. */
export interface DensityRaster {
  width: number;
  height: number;
  /** height × width, row-major from the north-west, the unit of the cell values. */
  values: Float32Array;
  /** height × width: 1 inside the cells, 0 outside, between over the last half cell. */
  cover: Float32Array;
  /** lon, lat of the corners: north-west, north-east, south-east, south-west. */
  coordinates: [[number, number], [number, number], [number, number], [number, number]];
}

const pixelsPerCell = 8;
const mostPixelsPerSide = 1024;
/** Pixels between exactly projected points; between them the projection is straight within centimetres. */
const meshStep = 16;

/**
 * Interpolates cell values to pixels (exact at every cell centre, no overshoot below zero).
 * No cells give null.
 */
export function rasterizeCells(cells: CellValues, projection: Projection): DensityRaster | null {
  const table = tabulateCells(cells);
  if (table === null) return null;
  const frame = mercatorFrame(table, projection);
  const { width, height } = frame;
  const raster: DensityRaster = {
    width,
    height,
    values: new Float32Array(width * height),
    cover: new Float32Array(width * height),
    coordinates: frame.coordinates,
  };
  const meshWidth = Math.ceil(width / meshStep) + 1;
  const mesh = projectMesh(frame, meshWidth, Math.ceil(height / meshStep) + 1, table, projection);
  const sample = new Float64Array(2);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [u, v] = meshPoint(mesh, meshWidth, column + 0.5, row + 0.5);
      sampleCellValues(table, u, v, sample);
      raster.values[row * width + column] = sample[0]!;
      raster.cover[row * width + column] = sample[1]!;
    }
  }
  return raster;
}

interface MercatorFrame {
  width: number;
  height: number;
  west: number;
  north: number;
  /** Mercator units (world = 1) of one pixel. */
  pixel: number;
  coordinates: DensityRaster['coordinates'];
}

/** The upright Mercator box around the cells and one empty cell on each side. */
function mercatorFrame(table: CellValueTable, projection: Projection): MercatorFrame {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  const columnsAlong = [-1, table.columns / 2, table.columns];
  const rowsAlong = [-1, table.rows / 2, table.rows];
  for (const column of columnsAlong) {
    for (const row of rowsAlong) {
      const [lon, lat] = projection.toLonLat(
        table.firstX + column * table.cellSizeMeters,
        table.firstY + row * table.cellSizeMeters,
      );
      west = Math.min(west, mercatorXOfLon(lon));
      east = Math.max(east, mercatorXOfLon(lon));
      north = Math.min(north, mercatorYOfLat(lat));
      south = Math.max(south, mercatorYOfLat(lat));
    }
  }
  const cellsAcross = Math.max(table.columns, table.rows) + 1;
  const longest = Math.max(east - west, south - north);
  const pixel = longest / Math.min(mostPixelsPerSide, cellsAcross * pixelsPerCell);
  const width = Math.ceil((east - west) / pixel);
  const height = Math.ceil((south - north) / pixel);
  const [left, right] = [lonOfMercatorX(west), lonOfMercatorX(west + width * pixel)];
  const [top, bottom] = [latOfMercatorY(north), latOfMercatorY(north + height * pixel)];
  return {
    width,
    height,
    west,
    north,
    pixel,
    coordinates: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
  };
}

/** Column and row numbers (fractions of cells) at every sixteenth pixel: interleaved u, v. */
function projectMesh(
  frame: MercatorFrame,
  meshWidth: number,
  meshHeight: number,
  table: CellValueTable,
  projection: Projection,
): Float64Array {
  const mesh = new Float64Array(meshWidth * meshHeight * 2);
  for (let j = 0; j < meshHeight; j++) {
    const lat = latOfMercatorY(frame.north + j * meshStep * frame.pixel);
    for (let i = 0; i < meshWidth; i++) {
      const lon = lonOfMercatorX(frame.west + i * meshStep * frame.pixel);
      const [x, y] = projection.toMeters(lon, lat);
      mesh[2 * (j * meshWidth + i)] = (x - table.firstX) / table.cellSizeMeters;
      mesh[2 * (j * meshWidth + i) + 1] = (y - table.firstY) / table.cellSizeMeters;
    }
  }
  return mesh;
}

function meshPoint(mesh: Float64Array, meshWidth: number, column: number, row: number): [number, number] {
  const i = Math.floor(column / meshStep);
  const j = Math.floor(row / meshStep);
  const across = column / meshStep - i;
  const down = row / meshStep - j;
  const at = 2 * (j * meshWidth + i);
  const below = at + 2 * meshWidth;
  const between = (k: number) =>
    (mesh[at + k]! * (1 - across) + mesh[at + 2 + k]! * across) * (1 - down) +
    (mesh[below + k]! * (1 - across) + mesh[below + 2 + k]! * across) * down;
  return [between(0), between(1)];
}
