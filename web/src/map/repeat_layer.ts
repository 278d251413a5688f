import { type MapFeatures, NO_FEATURES, type StylePart } from './style_part.ts';

export const REPEAT_SOURCE = 'repeats';
export const RING_IMAGE = 'repeat-ring';

/** A dashed ring, unfilled, around each place that incidents have come back to: few, so nothing is said of chance. */
export function repeatLayer(): StylePart {
  return {
    sources: { [REPEAT_SOURCE]: { type: 'geojson', data: NO_FEATURES } },
    layers: [
      {
        id: 'repeat-ring',
        type: 'symbol',
        source: REPEAT_SOURCE,
        layout: {
          'icon-image': RING_IMAGE,
          'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.6, 15, 1],
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
      },
    ],
  };
}

export function repeatFeatures(places: readonly { lon: number; lat: number }[]): MapFeatures {
  return {
    type: 'FeatureCollection',
    features: places.map(({ lon, lat }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}
