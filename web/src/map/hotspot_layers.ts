import type { MapPalette } from './map_palette.ts';
import { type MapFeatures, NO_FEATURES, type StylePart } from './style_part.ts';

export const HOTSPOT_SOURCE = 'hotspots';
const STUDY_AREA_SOURCE = 'study-area';
export const HATCH_IMAGE = 'hotspot-hatch';

/** The outlines of hotspots, hatched; the one that is pointed at or chosen (`lit`) is drawn heavier. */
export function hotspotLayers(hotspots: MapFeatures, palette: MapPalette): StylePart {
  return {
    sources: { [HOTSPOT_SOURCE]: { type: 'geojson', data: hotspots, promoteId: 'rank', tolerance: 0 } },
    layers: [
      {
        id: 'hotspot-wash',
        type: 'fill',
        source: HOTSPOT_SOURCE,
        paint: {
          'fill-color': palette.hotspot,
          'fill-opacity': ['case', ['boolean', ['feature-state', 'lit'], false], 0.16, 0.04],
        },
      },
      {
        id: 'hotspot-hatch',
        type: 'fill',
        source: HOTSPOT_SOURCE,
        paint: { 'fill-pattern': HATCH_IMAGE },
      },
      {
        id: 'hotspot-outline',
        type: 'line',
        source: HOTSPOT_SOURCE,
        layout: { 'line-join': 'miter' },
        paint: {
          'line-color': palette.hotspot,
          'line-width': ['case', ['boolean', ['feature-state', 'lit'], false], 4, 2.25],
        },
      },
    ],
  };
}

/** The outline of the study area, drawn while somebody asks what the figures cover. */
export function studyAreaLayer(outline: MapFeatures | null, palette: MapPalette): StylePart {
  return {
    sources: { [STUDY_AREA_SOURCE]: { type: 'geojson', data: outline ?? NO_FEATURES } },
    layers: [
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
