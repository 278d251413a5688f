import type { DensityColor } from './density_ramp.ts';
import type { DensityRaster } from './density_raster.ts';
import type { StylePart } from './style_part.ts';

export const DENSITY_SOURCE = 'density';
/** Shades that the ramp is cut into: more than a screen can show. */
const steps = 512;
const NOWHERE: DensityRaster['coordinates'] = [
  [0, 0.001],
  [0.001, 0.001],
  [0.001, 0],
  [0, 0],
];

/** The image source that density pixels are given to (ImageSource.updateImage), and the layer that shows it. */
export function densityLayer(raster: DensityRaster | null): StylePart {
  return {
    sources: {
      // a source without url is fed with pixels: nothing is fetched, as the content security policy wants it
      [DENSITY_SOURCE]: { type: 'image', coordinates: raster?.coordinates ?? NOWHERE } as never,
    },
    layers: [
      {
        id: 'density',
        type: 'raster',
        source: DENSITY_SOURCE,
        paint: { 'raster-fade-duration': 0, 'raster-resampling': 'linear' },
      },
    ],
  };
}

/** RGBA pixels of a raster, `width × height × 4`; `top`, in the raster's unit, is the end of the ramp. */
export function densityPixels(
  raster: DensityRaster,
  top: number,
  color: DensityColor,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(raster.values.length * 4);
  const colors = Array.from({ length: steps + 1 }, (_, i) => color(i / steps));
  for (let i = 0; i < raster.values.length; i++) {
    const share = top > 0 ? Math.min(1, raster.values[i]! / top) : 0;
    const [red, green, blue, alpha] = colors[Math.round(share * steps)]!;
    pixels[4 * i] = red;
    pixels[4 * i + 1] = green;
    pixels[4 * i + 2] = blue;
    pixels[4 * i + 3] = (alpha * raster.cover[i]!) / 255;
  }
  return pixels;
}
