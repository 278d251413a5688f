import { MAP_FONT_SEMIBOLD } from './map_font_names.ts';
import type { MapPalette } from './map_palette.ts';
import { type MapFeatures, NO_FEATURES, type StylePart } from './style_part.ts';

export const CELL_SOURCE = 'cells';

/** Counts by cell, for roles that see no points: a wash that deepens with the count, and the number when close. */
export function cellLayers(palette: MapPalette): StylePart {
  return {
    sources: { [CELL_SOURCE]: { type: 'geojson', data: NO_FEATURES, tolerance: 0 } },
    layers: [
      {
        id: 'cell-wash',
        type: 'fill',
        source: CELL_SOURCE,
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: {
          'fill-color': palette.accent,
          'fill-opacity': ['interpolate', ['linear'], ['get', 'count'], 1, 0.06, 10, 0.3],
        },
      },
      {
        id: 'cell-edge',
        type: 'line',
        source: CELL_SOURCE,
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'line-color': palette.accent, 'line-width': 1, 'line-opacity': 0.55 },
      },
    ],
  };
}

/** Their numbers, over names: where a number stands a name gives way. */
export function cellCountLayer(palette: MapPalette): StylePart {
  return {
    sources: {},
    layers: [
      {
        id: 'cell-count',
        type: 'symbol',
        source: CELL_SOURCE,
        filter: ['==', ['geometry-type'], 'Point'],
        minzoom: 12.75,
        layout: {
          'text-field': ['to-string', ['get', 'count']],
          'text-font': [MAP_FONT_SEMIBOLD],
          'text-size': ['interpolate', ['linear'], ['zoom'], 13, 12, 16, 18],
          'text-allow-overlap': true,
        },
        paint: {
          'text-color': palette.strongText,
          'text-halo-color': palette.halo,
          'text-halo-width': 1.5,
        },
      },
    ],
  };
}

/** Cells with at least one incident: a square (ring of lon, lat) and a point for its number each. */
export function cellFeatures(
  cells: readonly { ring: [number, number][]; lon: number; lat: number; count: number }[],
): MapFeatures {
  return {
    type: 'FeatureCollection',
    features: cells
      .filter(({ count }) => count > 0)
      .flatMap(({ ring, lon, lat, count }) => [
        {
          type: 'Feature',
          properties: { count },
          geometry: { type: 'Polygon', coordinates: [ring] },
        } as const,
        {
          type: 'Feature',
          properties: { count },
          geometry: { type: 'Point', coordinates: [lon, lat] },
        } as const,
      ]),
  };
}
