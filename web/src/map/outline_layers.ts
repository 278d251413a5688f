import type { LayerSpecification } from 'maplibre-gl';
import { BACKGROUND_SOURCE } from './background_layers.ts';
import { MAP_FONT_SEMIBOLD } from './map_font_names.ts';
import type { MapPalette } from './map_palette.ts';

/** The municipality's boundary, and the areas that stand in for a ground that nobody has drawn. */
export function outlineLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'outlined-area',
      type: 'line',
      source: BACKGROUND_SOURCE,
      filter: ['==', ['get', 'kind'], 'outlined_area'],
      paint: { 'line-color': palette.boundary, 'line-width': 1 },
    },
    {
      id: 'boundary',
      type: 'line',
      source: BACKGROUND_SOURCE,
      filter: ['==', ['get', 'kind'], 'boundary'],
      paint: { 'line-color': palette.boundary, 'line-width': 1.5, 'line-dasharray': [5, 3] },
    },
    {
      id: 'label-outlined-area',
      type: 'symbol',
      source: BACKGROUND_SOURCE,
      filter: ['==', ['get', 'kind'], 'outlined_area'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [MAP_FONT_SEMIBOLD],
        'text-size': 13,
        'text-max-width': 8,
      },
      paint: {
        'text-color': palette.strongText,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.6,
      },
    },
  ];
}
