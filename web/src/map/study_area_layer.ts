import type { MapPalette } from './map_palette.ts';
import { type MapFeatures, NO_FEATURES, type StylePart } from './style_part.ts';

const STUDY_AREA_SOURCE = 'study-area';

/**
 * Where the figures end: a quiet border under every surface (so that one that ends there does not look cut), and a
 * dashed line on top while somebody asks what the figures cover.
 */
export function studyAreaLayers(outline: MapFeatures | null, palette: MapPalette): StylePart {
  return {
    sources: { [STUDY_AREA_SOURCE]: { type: 'geojson', data: outline ?? NO_FEATURES } },
    layers: [
      {
        id: 'study-area-border',
        type: 'line',
        source: STUDY_AREA_SOURCE,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.boundary, 'line-width': 1.25, 'line-opacity': 0.85 },
      },
      {
        id: 'study-area',
        type: 'line',
        source: STUDY_AREA_SOURCE,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.accent, 'line-width': 2, 'line-dasharray': [3, 2.5] },
      },
    ],
  };
}
