import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { MapPalette } from './map_palette.ts';
import type { MapFeatures, StylePart } from './style_part.ts';

export const HOTSPOT_SOURCE = 'hotspots';
export const HATCH_IMAGE = 'hotspot-hatch';

const present: FilterSpecification = ['!=', ['get', 'faded'], true];
const lit: ExpressionSpecification = ['boolean', ['feature-state', 'lit'], false];

/**
 * The outlines of hotspots, hatched, and of faded ones, dashed and unfilled; the one that is pointed at or chosen
 * (`lit`) is drawn heavier. Each outline lies on a light edge, so that it reads on the densest place too.
 */
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
          'fill-opacity': ['case', lit, 0.16, ['get', 'faded'], 0, 0.04],
        },
      },
      {
        id: 'hotspot-hatch',
        type: 'fill',
        source: HOTSPOT_SOURCE,
        filter: present,
        paint: { 'fill-pattern': HATCH_IMAGE },
      },
      {
        id: 'hotspot-edge',
        type: 'line',
        source: HOTSPOT_SOURCE,
        layout: { 'line-join': 'miter' },
        paint: { 'line-color': palette.halo, 'line-width': ['case', lit, 7, 4.5], 'line-opacity': 0.75 },
      },
      {
        id: 'hotspot-outline',
        type: 'line',
        source: HOTSPOT_SOURCE,
        filter: present,
        layout: { 'line-join': 'miter' },
        paint: { 'line-color': palette.hotspot, 'line-width': ['case', lit, 4, 2.25] },
      },
      {
        id: 'hotspot-faded',
        type: 'line',
        source: HOTSPOT_SOURCE,
        filter: ['==', ['get', 'faded'], true],
        layout: { 'line-join': 'miter' },
        paint: {
          'line-color': palette.hotspot,
          'line-width': ['case', lit, 3.5, 2],
          'line-dasharray': [2.5, 2],
        },
      },
    ],
  };
}
