import type { ExpressionSpecification } from 'maplibre-gl';
import { MAP_FONT_SEMIBOLD } from './map_font_names.ts';
import type { MapPalette } from './map_palette.ts';
import { type MapFeatures, NO_FEATURES, type StylePart } from './style_part.ts';

export const CHANGE_SOURCE = 'change';

/** How a cell stands against what was expected there: beyond chance, only a lean, or the same. */
export type ChangeStep = -2 | -1 | 0 | 1 | 2;

/** A cell with a change; ring of lon, lat. */
export interface MapChangeCell {
  ring: [number, number][];
  lon: number;
  lat: number;
  step: ChangeStep;
  /** Observed less expected. */
  difference: number;
}

/**
 * More or fewer than expected, cell by cell: two colours that part in the middle, with a sign and a number where the
 * change is beyond chance, so that colour is never the only sign. What cannot be told from chance is faint.
 */
export function changeLayers(palette: MapPalette): StylePart {
  const byStep = (values: Record<ChangeStep, string | number>): ExpressionSpecification => [
    'match',
    ['get', 'step'],
    -2,
    values[-2],
    -1,
    values[-1],
    1,
    values[1],
    2,
    values[2],
    values[0],
  ];
  return {
    sources: { [CHANGE_SOURCE]: { type: 'geojson', data: NO_FEATURES, tolerance: 0 } },
    layers: [
      {
        id: 'change-fill',
        type: 'fill',
        source: CHANGE_SOURCE,
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: {
          'fill-color': byStep({
            [-2]: palette.muchLess,
            [-1]: palette.less,
            0: palette.unchanged,
            1: palette.more,
            2: palette.muchMore,
          }),
          'fill-opacity': byStep({ [-2]: 0.85, [-1]: 0.4, 0: 0.3, 1: 0.4, 2: 0.85 }),
        },
      },
      {
        id: 'change-edge',
        type: 'line',
        source: CHANGE_SOURCE,
        filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['==', ['abs', ['get', 'step']], 2]],
        paint: {
          'line-color': byStep({
            [-2]: palette.muchLess,
            [-1]: palette.less,
            0: palette.unchanged,
            1: palette.more,
            2: palette.muchMore,
          }),
          'line-width': 2,
        },
      },
    ],
  };
}

/** Signs and numbers of the cells whose change is beyond chance, over names. */
export function changeNumberLayer(palette: MapPalette): StylePart {
  return {
    sources: {},
    layers: [
      {
        id: 'change-number',
        type: 'symbol',
        source: CHANGE_SOURCE,
        filter: ['==', ['geometry-type'], 'Point'],
        minzoom: 12.5,
        layout: {
          'text-field': ['get', 'text'],
          'text-font': [MAP_FONT_SEMIBOLD],
          'text-size': ['interpolate', ['linear'], ['zoom'], 13, 12, 16, 18],
          'text-allow-overlap': true,
        },
        paint: {
          // on the strong ends of the scale: light on dark in the light theme, dark on light in the dark one
          'text-color': palette.halo,
        },
      },
    ],
  };
}

/** A square each, and for a change beyond chance a point with its signed number, rounded. */
export function changeFeatures(cells: readonly MapChangeCell[]): MapFeatures {
  return {
    type: 'FeatureCollection',
    features: cells.flatMap(({ ring, lon, lat, step, difference }) => [
      {
        type: 'Feature' as const,
        properties: { step },
        geometry: { type: 'Polygon' as const, coordinates: [ring] },
      },
      ...(Math.abs(step) === 2
        ? [
            {
              type: 'Feature' as const,
              properties: { text: signed(difference) },
              geometry: { type: 'Point' as const, coordinates: [lon, lat] },
            },
          ]
        : []),
    ]),
  };
}

/** "+4", "−3": with the minus that stands as wide as the plus. */
function signed(difference: number): string {
  const whole = Math.round(Math.abs(difference));
  return `${difference < 0 ? '−' : '+'}${whole}`;
}
