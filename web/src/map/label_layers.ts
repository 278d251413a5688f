import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { BACKGROUND_SOURCE } from './background_layers.ts';
import { MAP_FONT_MEDIUM, MAP_FONT_SEMIBOLD } from './map_font_names.ts';
import type { MapPalette } from './map_palette.ts';

/**
 * Names on the drawn ground, over the data so that a density cloud never hides where it lies.
 * `label` points carry `rank`: 1 district, 2 centre, 3 water, 4 small; places of the register come last.
 */
export function labelLayers(palette: MapPalette): LayerSpecification[] {
  return [
    label('label-place', ['==', ['get', 'kind'], 'place'], {
      size: ['interpolate', ['linear'], ['zoom'], 15, 11, 18, 14],
      minzoom: 15,
      color: palette.text,
      halo: palette.halo,
      sortKey: 5,
    }),
    label('label-small', rank(4), {
      size: ['interpolate', ['linear'], ['zoom'], 13, 11, 16, 14],
      minzoom: 13,
      color: palette.text,
      halo: palette.halo,
      sortKey: 4,
    }),
    label('label-water', rank(3), {
      size: ['interpolate', ['linear'], ['zoom'], 12, 12, 16, 17],
      color: palette.waterText,
      halo: palette.water,
      sortKey: 3,
      spacing: 0.08,
    }),
    label('label-district', rank(1), {
      size: ['interpolate', ['linear'], ['zoom'], 11, 12, 13, 14, 16, 18],
      color: palette.strongText,
      halo: palette.halo,
      sortKey: 1,
      spacing: 0.04,
      strong: true,
    }),
    label('label-centre', rank(2), {
      size: ['interpolate', ['linear'], ['zoom'], 11, 13, 13, 16, 16, 20],
      color: palette.strongText,
      halo: palette.halo,
      sortKey: 0,
      spacing: 0.04,
      strong: true,
    }),
  ];
}

/** Where a name may go when a mark or another name has its place: a little below or above, then further (ems). */
const asides: (TextAnchor | [number, number])[] = [
  'center',
  [0, 0],
  'top',
  [0, 0.9],
  'bottom',
  [0, -0.9],
  'top',
  [0, 1.7],
  'bottom',
  [0, -1.7],
  'left',
  [1.6, 0],
  'right',
  [-1.6, 0],
];

type TextAnchor = 'center' | 'top' | 'bottom' | 'left' | 'right';

interface LabelLook {
  size: ExpressionSpecification;
  color: string;
  halo: string;
  sortKey: number;
  minzoom?: number;
  spacing?: number;
  strong?: boolean;
}

const rank = (value: number): ExpressionSpecification => [
  'all',
  ['==', ['get', 'kind'], 'label'],
  ['==', ['get', 'rank'], value],
];

function label(id: string, filter: ExpressionSpecification, look: LabelLook): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: BACKGROUND_SOURCE,
    filter,
    minzoom: look.minzoom ?? 0,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [look.strong ? MAP_FONT_SEMIBOLD : MAP_FONT_MEDIUM],
      'text-size': look.size,
      'text-letter-spacing': look.spacing ?? 0.01,
      'text-max-width': 8,
      'text-padding': 4,
      'text-variable-anchor-offset': asides,
      'symbol-sort-key': look.sortKey,
    },
    paint: {
      'text-color': look.color,
      'text-halo-color': look.halo,
      'text-halo-width': 1.6,
      'text-halo-blur': 0.4,
    },
  };
}
