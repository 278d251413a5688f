import {
  latOfMercatorY,
  lonOfMercatorX,
  mercatorXOfLon,
  mercatorYOfLat,
} from '@lagesbild/shared/geo/mercator.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import { type CellCentres, type CellRectangle, layOutCells } from './cell_rectangle.ts';
import { coverOfPolygon, type PixelFrame } from './polygon_cover.ts';

/** Corners in lon, lat: north-west, north-east, south-east, south-west. */
export type RasterCorners = [[number, number], [number, number], [number, number], [number, number]];

/** Where every pixel of a picture of the cells lies among them: laid once a grid, used for every picture of it. */
export interface RasterFrame {
  rectangle: CellRectangle;
  width: number;
  height: number;
  coordinates: RasterCorners;
  /** height × width, row-major from the north-west: columns and rows of the rectangle, in fractions of cells. */
  column: Float32Array;
  row: Float32Array;
  /** height × width: 255 inside, 0 outside. Where `outline` ends it, sharply; else over the last half cell. */
  cover: Uint8Array;
}

const pixelsPerCell = 8;
const mostPixelsPerSide = 512;
/** Pixels between exactly projected points; between them the projection is straight within centimetres. */
const meshStep = 16;

/**
 * An upright frame in Web Mercator, so that a map lays the picture down without warping. No cells give null.
 * `outline` (lon, lat) is where the picture ends, as its border is drawn; null lets it fade beside the cells.
 */
export function rasterFrame(
  cells: CellCentres,
  projection: Projection,
  outline: AreaGeometry | null = null,
): RasterFrame | null {
  const rectangle = layOutCells(cells);
  if (rectangle === null) return null;
  const box = mercatorBox(rectangle, projection);
  const cellsAcross = Math.max(rectangle.columns, rectangle.rows);
  const longest = Math.max(box.east - box.west, box.south - box.north);
  const pixel = longest / Math.min(mostPixelsPerSide, cellsAcross * pixelsPerCell);
  const width = Math.ceil((box.east - box.west) / pixel);
  const height = Math.ceil((box.south - box.north) / pixel);
  const [left, right] = [lonOfMercatorX(box.west), lonOfMercatorX(box.west + width * pixel)];
  const [top, bottom] = [latOfMercatorY(box.north), latOfMercatorY(box.north + height * pixel)];
  const frame: RasterFrame = {
    rectangle,
    width,
    height,
    coordinates: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    column: new Float32Array(width * height),
    row: new Float32Array(width * height),
    cover: new Uint8Array(width * height),
  };
  const pixels: PixelFrame = { west: box.west, north: box.north, pixel, width, height };
  placePixels(frame, pixels, projection);
  coverPixels(frame, outline && coverOfPolygon(outline, pixels));
  return frame;
}

/** The Mercator box (world = 1) around the rectangle and its margin. */
function mercatorBox(rectangle: CellRectangle, projection: Projection) {
  const { firstX, firstY, columns, rows, cellSizeMeters } = rectangle;
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  // the sides bow in Mercator, so their middles are asked too
  for (const column of [0.5, (columns - 1) / 2, columns - 1.5]) {
    for (const row of [0.5, (rows - 1) / 2, rows - 1.5]) {
      const [lon, lat] = projection.toLonLat(firstX + column * cellSizeMeters, firstY + row * cellSizeMeters);
      west = Math.min(west, mercatorXOfLon(lon));
      east = Math.max(east, mercatorXOfLon(lon));
      north = Math.min(north, mercatorYOfLat(lat));
      south = Math.max(south, mercatorYOfLat(lat));
    }
  }
  return { west, north, east, south };
}

/** Projects every sixteenth pixel exactly and the ones between by straight lines. */
function placePixels(frame: RasterFrame, pixels: PixelFrame, projection: Projection): void {
  const { rectangle } = frame;
  const { west, north, pixel, width, height } = pixels;
  const meshWidth = Math.ceil(width / meshStep) + 1;
  const meshHeight = Math.ceil(height / meshStep) + 1;
  const mesh = new Float64Array(meshWidth * meshHeight * 2);
  for (let j = 0; j < meshHeight; j++) {
    const lat = latOfMercatorY(north + j * meshStep * pixel);
    for (let i = 0; i < meshWidth; i++) {
      const [x, y] = projection.toMeters(lonOfMercatorX(west + i * meshStep * pixel), lat);
      mesh[2 * (j * meshWidth + i)] = (x - rectangle.firstX) / rectangle.cellSizeMeters;
      mesh[2 * (j * meshWidth + i) + 1] = (y - rectangle.firstY) / rectangle.cellSizeMeters;
    }
  }
  for (let at = 0; at < width * height; at++) {
    const across = ((at % width) + 0.5) / meshStep;
    const down = (Math.floor(at / width) + 0.5) / meshStep;
    const corner = 2 * (Math.floor(down) * meshWidth + Math.floor(across));
    frame.column[at] = between(mesh, corner, meshWidth, across % 1, down % 1);
    frame.row[at] = between(mesh, corner + 1, meshWidth, across % 1, down % 1);
  }
}

/** Inside the outline as far as a cell is near: values are known one cell beside the cells, no further. */
function coverPixels({ rectangle, column, row, cover }: RasterFrame, outlined: Uint8Array | null): void {
  const known = outlined ? rectangle.beside : rectangle.present;
  for (let at = 0; at < cover.length; at++) {
    if (outlined?.[at] === 0) continue;
    cover[at] = Math.min(outlined?.[at] ?? 255, coverAt(rectangle, known, column[at]!, row[at]!));
  }
}

function between(mesh: Float64Array, at: number, meshWidth: number, across: number, down: number): number {
  const below = at + 2 * meshWidth;
  const upper = mesh[at]! * (1 - across) + mesh[at + 2]! * across;
  const lower = mesh[below]! * (1 - across) + mesh[below + 2]! * across;
  return upper * (1 - down) + lower * down;
}

function coverAt({ columns, rows }: CellRectangle, present: Uint8Array, u: number, v: number): number {
  const column = Math.floor(u);
  const row = Math.floor(v);
  if (column < 0 || row < 0 || column > columns - 2 || row > rows - 2) return 0;
  const at = row * columns + column;
  const [across, up] = [u - column, v - row];
  const share =
    (present[at]! * (1 - across) + present[at + 1]! * across) * (1 - up) +
    (present[at + columns]! * (1 - across) + present[at + columns + 1]! * across) * up;
  const t = Math.min(1, Math.max(0, 2 * share - 0.5));
  return Math.round(255 * t * t * (3 - 2 * t));
}
