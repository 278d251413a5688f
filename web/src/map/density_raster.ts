import { spreadValues } from './cell_rectangle.ts';
import type { RasterCorners, RasterFrame } from './raster_frame.ts';

/** A smooth picture of cell values, upright in Web Mercator. */
export interface DensityRaster {
  width: number;
  height: number;
  /** height × width, row-major from the north-west, the unit of the cell values. */
  values: Float32Array<ArrayBuffer>;
  /** height × width: 255 inside the cells, 0 outside, between over the last half cell. */
  cover: Uint8Array<ArrayBuffer>;
  coordinates: RasterCorners;
}

/**
 * Interpolates one value a cell to pixels by Catmull–Rom: exact at every cell centre, smooth between, cut at zero.
 * `values` in the order of the cells that the frame was laid for.
 */
export function rasterizeCells(frame: RasterFrame, values: ArrayLike<number>): DensityRaster {
  const { width, height, coordinates, cover, rectangle } = frame;
  const table = spreadValues(rectangle, values);
  const pixels = new Float32Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    if (cover[at] !== 0) {
      pixels[at] = interpolate(table, rectangle.columns, frame.column[at]!, frame.row[at]!);
    }
  }
  return { width, height, values: pixels, cover: cover.slice(), coordinates };
}

/** The value at u columns and v rows from the first; covered places have two known cells on every side. */
function interpolate(table: Float64Array, columns: number, u: number, v: number): number {
  const column = Math.floor(u);
  const row = Math.floor(v);
  const t = u - column;
  const t2 = t * t;
  const t3 = t2 * t;
  const a0 = (-t + 2 * t2 - t3) / 2;
  const a1 = (2 - 5 * t2 + 3 * t3) / 2;
  const a2 = (t + 4 * t2 - 3 * t3) / 2;
  const a3 = (-t2 + t3) / 2;
  const s = v - row;
  const s2 = s * s;
  const s3 = s2 * s;
  let at = (row - 1) * columns + column - 1;
  let value = ((-s + 2 * s2 - s3) / 2) * line(table, at, a0, a1, a2, a3);
  at += columns;
  value += ((2 - 5 * s2 + 3 * s3) / 2) * line(table, at, a0, a1, a2, a3);
  at += columns;
  value += ((s + 4 * s2 - 3 * s3) / 2) * line(table, at, a0, a1, a2, a3);
  at += columns;
  value += ((-s2 + s3) / 2) * line(table, at, a0, a1, a2, a3);
  return Math.max(value, 0);
}

function line(table: Float64Array, at: number, a0: number, a1: number, a2: number, a3: number): number {
  return a0 * table[at]! + a1 * table[at + 1]! + a2 * table[at + 2]! + a3 * table[at + 3]!;
}
