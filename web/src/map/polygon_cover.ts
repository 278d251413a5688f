import { mercatorXOfLon, mercatorYOfLat } from '@lagesbild/shared/geo/mercator.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';

/** An upright frame of pixels in Web Mercator (world = 1). */
export interface PixelFrame {
  west: number;
  north: number;
  /** Side of a pixel, Mercator units. */
  pixel: number;
  width: number;
  height: number;
}

/** Lines looked at within a row of pixels; along the row the share is exact. */
const linesPerRow = 4;

/**
 * How much of each pixel lies in a polygon (lon, lat; holes are out): 0–255, height × width, row-major from the
 * north-west. Sides are straight in Mercator, as maps draw them.
 */
export function coverOfPolygon(geometry: AreaGeometry, frame: PixelFrame): Uint8Array {
  const sides = sidesInPixels(geometry, frame);
  const share = new Float32Array(frame.width * frame.height);
  for (let line = 0; line < frame.height * linesPerRow; line++) {
    const y = (line + 0.5) / linesPerRow;
    const crossings: number[] = [];
    for (let i = 0; i < sides.length; i += 4) {
      const [ax, ay, bx, by] = [sides[i]!, sides[i + 1]!, sides[i + 2]!, sides[i + 3]!];
      if (ay > y !== by > y) crossings.push(ax + ((y - ay) * (bx - ax)) / (by - ay));
    }
    crossings.sort((a, b) => a - b);
    const row = share.subarray(Math.floor(y) * frame.width, (Math.floor(y) + 1) * frame.width);
    for (let i = 0; i + 1 < crossings.length; i += 2) fillStretch(row, crossings[i]!, crossings[i + 1]!);
  }
  return Uint8Array.from(share, (value) => Math.round((255 * value) / linesPerRow));
}

/** Adds the share of each pixel that a stretch of its line covers. */
function fillStretch(row: Float32Array, from: number, to: number): void {
  const [start, end] = [Math.max(0, from), Math.min(row.length, to)];
  for (let column = Math.floor(start); column < end; column++) {
    row[column]! += Math.min(end, column + 1) - Math.max(start, column);
  }
}

/** Interleaved ax, ay, bx, by of every side, in pixels from the north-west. */
function sidesInPixels(geometry: AreaGeometry, frame: PixelFrame): Float64Array {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const sides: number[] = [];
  for (const ring of rings) {
    const x = ring.map((position) => (mercatorXOfLon(position[0]!) - frame.west) / frame.pixel);
    const y = ring.map((position) => (mercatorYOfLat(position[1]!) - frame.north) / frame.pixel);
    for (let i = 0; i + 1 < ring.length; i++) sides.push(x[i]!, y[i]!, x[i + 1]!, y[i + 1]!);
  }
  return Float64Array.from(sides);
}
