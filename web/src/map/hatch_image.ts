import { parseColor } from './map_palette.ts';

/** RGBA pixels of a square tile, made for screens with two pixels to one. */
export interface HatchImage {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
}

/** Distance between lines and their thickness along a row, in image pixels. */
const period = 16;
const thickness = 3.4;
const opacity = 0.5;

/** Thin diagonal lines that fit together at every edge of the tile; drawn by hand, so the edges are soft. */
export function hatchImage(color: string): HatchImage {
  const [red, green, blue] = parseColor(color);
  const data = new Uint8ClampedArray(period * period * 4);
  for (let row = 0; row < period; row++) {
    for (let column = 0; column < period; column++) {
      const along = (column + row) % period;
      const fromLine = Math.min(along, period - along);
      const cover = Math.min(1, Math.max(0, thickness / 2 + 0.5 - fromLine));
      data.set([red, green, blue, 255 * opacity * cover], 4 * (row * period + column));
    }
  }
  return { width: period, height: period, data };
}
