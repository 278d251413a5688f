import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { MAP_FONT_MEDIUM, MAP_FONT_SEMIBOLD } from './map_font_names.ts';
import type { MapPalette } from './map_palette.ts';
import { NO_FEATURES, type StylePart } from './style_part.ts';

export const SURROUNDINGS_SOURCE = 'surroundings';

const of = (kind: string, shape: 'Polygon' | 'Point'): ExpressionSpecification => [
  'all',
  ['==', ['get', 'kind'], kind],
  ['in', ['geometry-type'], ['literal', [shape, `Multi${shape}`]]],
];

/** Outlines of areas, grounds of schools, lamps and places: what lies around the incidents, under their outlines. */
export function surroundingsLayers(palette: MapPalette): StylePart {
  return {
    sources: { [SURROUNDINGS_SOURCE]: { type: 'geojson', data: NO_FEATURES, tolerance: 0.2 } },
    layers: [
      {
        id: 'surroundings-school-ground',
        type: 'line',
        source: SURROUNDINGS_SOURCE,
        filter: of('school', 'Polygon'),
        paint: { 'line-color': palette.accent, 'line-width': 1.5, 'line-dasharray': [2, 1.5] },
      },
      {
        id: 'surroundings-area-edge',
        type: 'line',
        source: SURROUNDINGS_SOURCE,
        filter: of('area', 'Polygon'),
        paint: { 'line-color': palette.halo, 'line-width': 4.5, 'line-opacity': 0.8 },
      },
      {
        id: 'surroundings-area',
        type: 'line',
        source: SURROUNDINGS_SOURCE,
        filter: of('area', 'Polygon'),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.text, 'line-width': 1.75 },
      },
      {
        id: 'surroundings-lamp',
        type: 'circle',
        source: SURROUNDINGS_SOURCE,
        filter: of('lamp', 'Point'),
        paint: {
          'circle-color': palette.lamp,
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, 0.8, 14, 1.8, 16, 3, 18, 5],
          'circle-stroke-color': palette.halo,
          'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 13, 0, 16, 1.25],
        },
      },
      dot('place', palette, 3.25),
      dot('school', palette, 5),
    ],
  };
}

function dot(kind: 'place' | 'school', palette: MapPalette, radius: number): LayerSpecification {
  const color = kind === 'school' ? palette.accent : palette.strongText;
  return {
    id: `surroundings-${kind}`,
    type: 'circle',
    source: SURROUNDINGS_SOURCE,
    filter: of(kind, 'Point'),
    minzoom: kind === 'school' ? 11 : 12.5,
    paint: {
      'circle-color': palette.halo,
      'circle-radius': radius,
      'circle-stroke-color': color,
      'circle-stroke-width': kind === 'school' ? 2.5 : 1.75,
    },
  };
}

/** Their names, with the other names of the map. */
export function surroundingsLabels(palette: MapPalette): LayerSpecification[] {
  return [
    label('place', palette.text, palette, 13, ['interpolate', ['linear'], ['zoom'], 13, 11.5, 18, 15]),
    label('school', palette.accent, palette, 12, ['interpolate', ['linear'], ['zoom'], 12, 12, 18, 16]),
    label('area_name', palette.strongText, palette, 0, ['interpolate', ['linear'], ['zoom'], 11, 12, 15, 16]),
  ];
}

function label(
  kind: string,
  color: string,
  palette: MapPalette,
  minzoom: number,
  size: ExpressionSpecification,
): LayerSpecification {
  return {
    id: `label-surroundings-${kind}`,
    type: 'symbol',
    source: SURROUNDINGS_SOURCE,
    filter: of(kind, 'Point'),
    minzoom,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [kind === 'place' ? MAP_FONT_MEDIUM : MAP_FONT_SEMIBOLD],
      'text-size': size,
      'text-max-width': 9,
      'text-padding': 3,
      ...(kind !== 'area_name' && {
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
        'text-justify': 'auto',
      }),
    },
    paint: {
      'text-color': color,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6,
      'text-halo-blur': 0.4,
    },
  };
}
