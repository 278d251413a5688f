import type { MapPalette } from './map_palette.ts';
import { type MapFeatures, NO_FEATURES, type StylePart } from './style_part.ts';

export const POINTED_SOURCE = 'pointed';

/** A ring around the place of the opened incident, wide enough to show around its mark. */
export function pointedLayer(palette: MapPalette): StylePart {
  return {
    sources: { [POINTED_SOURCE]: { type: 'geojson', data: NO_FEATURES } },
    layers: [
      {
        id: 'pointed',
        type: 'circle',
        source: POINTED_SOURCE,
        paint: {
          'circle-radius': 19,
          'circle-color': palette.accent,
          'circle-opacity': 0.18,
          'circle-stroke-color': palette.accent,
          'circle-stroke-width': 3,
        },
      },
    ],
  };
}

export function pointedFeatures(place: { lon: number; lat: number } | null): MapFeatures {
  if (place === null) return NO_FEATURES;
  const geometry = { type: 'Point' as const, coordinates: [place.lon, place.lat] };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}
