import { type MapFeatures, NO_FEATURES, type StylePart } from './style_part.ts';

export const SHADOW_SOURCE = 'mark-shadows';
export const SHADOW_IMAGE = 'mark-shadow';
const imagePixels = 16;

/**
 * Marks are HTML and unknown to the canvas. An invisible symbol under each takes its room when names are placed,
 * so that a name slides to the side instead of lying under a mark. Must be the last layer: it is placed first.
 */
export function markShadowLayer(): StylePart {
  return {
    sources: { [SHADOW_SOURCE]: { type: 'geojson', data: NO_FEATURES } },
    layers: [
      {
        id: 'mark-shadow',
        type: 'symbol',
        source: SHADOW_SOURCE,
        layout: {
          'icon-image': SHADOW_IMAGE,
          'icon-size': ['/', ['*', 2, ['get', 'radius']], imagePixels],
          'icon-allow-overlap': true,
          'icon-padding': 1,
        },
      },
    ],
  };
}

export function markShadows(marks: readonly { lon: number; lat: number; radius: number }[]): MapFeatures {
  return {
    type: 'FeatureCollection',
    features: marks.map(({ lon, lat, radius }) => ({
      type: 'Feature',
      properties: { radius },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

/** Nothing to see, but with a size. */
export function shadowImage(): { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> } {
  return {
    width: imagePixels,
    height: imagePixels,
    data: new Uint8ClampedArray(imagePixels * imagePixels * 4),
  };
}
