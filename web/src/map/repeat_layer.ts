import type { ExpressionSpecification } from 'maplibre-gl';
import type { MapPalette } from './map_palette.ts';
import { type MapFeatures, NO_FEATURES, type StylePart } from './style_part.ts';

export const REPEAT_SOURCE = 'repeats';
export const RING_IMAGE = 'repeat-ring';

/** A place that incidents have come back to, with its number in the list. */
export interface MapRepeat {
  number: number;
  lon: number;
  lat: number;
}

const lit: ExpressionSpecification = ['boolean', ['feature-state', 'lit'], false];

/**
 * A dashed ring, unfilled, around each place that incidents have come back to: few, so nothing is said of chance. The
 * one that is pointed at or chosen (`lit`) has a whole ring around it.
 */
export function repeatLayer(palette: MapPalette): StylePart {
  return {
    sources: { [REPEAT_SOURCE]: { type: 'geojson', data: NO_FEATURES, promoteId: 'number' } },
    layers: [
      {
        id: 'repeat-lit',
        type: 'circle',
        source: REPEAT_SOURCE,
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, 19, 15, 30],
          'circle-color': palette.accent,
          'circle-opacity': ['case', lit, 0.12, 0],
          'circle-stroke-color': palette.accent,
          'circle-stroke-width': 3,
          'circle-stroke-opacity': ['case', lit, 1, 0],
        },
      },
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

export function repeatFeatures(places: readonly MapRepeat[]): MapFeatures {
  return {
    type: 'FeatureCollection',
    features: places.map(({ number, lon, lat }) => ({
      type: 'Feature',
      properties: { number },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}
