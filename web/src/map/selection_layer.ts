import type { MapPalette } from './map_palette.ts';
import { type MapFeatures, NO_FEATURES, type StylePart } from './style_part.ts';

export const SELECTION_SOURCE = 'selection';

/** A part of the map as a MultiPolygon's coordinates (lon, lat; rings closed). */
export type MapSelection = number[][][][];

/** What is asked about: outlined in the colour of what can be pressed; the second of two is dashed. */
export function selectionLayer(palette: MapPalette): StylePart {
  const line = { type: 'line', source: SELECTION_SOURCE } as const;
  const paint = { 'line-color': palette.accent, 'line-width': 3 };
  return {
    sources: { [SELECTION_SOURCE]: { type: 'geojson', data: NO_FEATURES } },
    layers: [
      {
        id: 'selection-wash',
        type: 'fill',
        source: SELECTION_SOURCE,
        paint: { 'fill-color': palette.accent, 'fill-opacity': 0.08 },
      },
      { ...line, id: 'selection-outline', filter: ['==', ['get', 'number'], 0], paint },
      {
        ...line,
        id: 'selection-outline-second',
        filter: ['==', ['get', 'number'], 1],
        paint: { ...paint, 'line-dasharray': [3, 2] },
      },
    ],
  };
}

/** One feature a part, in order. */
export function selectionFeatures(parts: readonly MapSelection[]): MapFeatures {
  return {
    type: 'FeatureCollection',
    features: parts.map((coordinates, number) => ({
      type: 'Feature',
      properties: { number },
      geometry: { type: 'MultiPolygon', coordinates },
    })),
  };
}
