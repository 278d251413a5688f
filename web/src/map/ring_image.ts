import { parseColor } from './map_palette.ts';

/** Sides of the image in pixels, made for screens with two pixels to one. */
const side = 112;
const radius = 50;
const thickness = 4.5;
const dashes = 18;

/** A dashed ring, drawn by hand so that its edges are soft: for places that a few incidents have come back to. */
export function ringImage(color: string): {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
} {
  const [red, green, blue] = parseColor(color);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [x, y] = [column + 0.5 - side / 2, row + 0.5 - side / 2];
      const away = Math.abs(Math.hypot(x, y) - radius);
      // along the ring: two thirds of each stretch are drawn
      const stretch = (((Math.atan2(y, x) / (2 * Math.PI)) * dashes + dashes) % 1) - 1 / 3;
      const along = (Math.abs(stretch) * 2 * Math.PI * radius) / dashes;
      const dash = (2 * Math.PI * radius) / dashes / 3;
      const cover = soft(thickness / 2 - away) * soft(dash - along);
      data.set([red, green, blue, 255 * cover], 4 * (row * side + column));
    }
  }
  return { width: side, height: side, data };
}

const soft = (inside: number) => Math.min(1, Math.max(0, inside + 0.5));
