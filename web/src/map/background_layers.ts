import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { groundWidth } from './ground_width.ts';
import type { MapPalette } from './map_palette.ts';
import type { MapFeatures, StylePart } from './style_part.ts';

export const BACKGROUND_SOURCE = 'background';

const ofKind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
const polygonOfKind = (...kinds: string[]): ExpressionSpecification => [
  'all',
  ofKind(...kinds),
  ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]],
];

/**
 * The municipality's own drawn ground, from water up to railway, without labels. Features carry `kind`
 * (see db/seed/example/README.md); unknown kinds are left out, no features gives bare land.
 */
export function backgroundLayers(background: MapFeatures, palette: MapPalette): StylePart {
  return {
    sources: {
      [BACKGROUND_SOURCE]: { type: 'geojson', data: background, tolerance: 0.2, maxzoom: 17 },
    },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
      area('wood', palette.wood),
      area('industry', palette.industry),
      area('block', palette.block),
      area('park', palette.park),
      area('school', palette.school),
      area('pitch', palette.pitch),
      ...waterLayers(palette),
      ...buildingLayers(palette),
      ...roadLayers(palette),
      ...railwayLayers(palette),
      lampLayer(palette),
    ],
  };
}

function area(kind: string, color: string): LayerSpecification {
  return {
    id: kind,
    type: 'fill',
    source: BACKGROUND_SOURCE,
    filter: polygonOfKind(kind),
    paint: { 'fill-color': color },
  };
}

function waterLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'water',
      type: 'fill',
      source: BACKGROUND_SOURCE,
      filter: polygonOfKind('water', 'river'),
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'river-line',
      type: 'line',
      source: BACKGROUND_SOURCE,
      filter: ['all', ofKind('river'), ['==', ['geometry-type'], 'LineString']],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.water, 'line-width': groundWidth(7, 16, 90) },
    },
  ];
}

function buildingLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'building',
      type: 'fill',
      source: BACKGROUND_SOURCE,
      filter: polygonOfKind('building'),
      minzoom: 12.5,
      paint: {
        'fill-color': palette.building,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 12.5, 0, 13.25, 1],
      },
    },
    {
      id: 'building-edge',
      type: 'line',
      source: BACKGROUND_SOURCE,
      filter: polygonOfKind('building', 'station'),
      minzoom: 15,
      paint: { 'line-color': palette.buildingEdge, 'line-width': 0.75 },
    },
    {
      id: 'station',
      type: 'fill',
      source: BACKGROUND_SOURCE,
      filter: polygonOfKind('station'),
      paint: { 'fill-color': palette.station },
    },
  ];
}

function roadLayers(palette: MapPalette): LayerSpecification[] {
  const line = (
    id: string,
    kind: string,
    color: string,
    width: ExpressionSpecification,
    minzoom = 0,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: BACKGROUND_SOURCE,
    filter: ofKind(kind),
    minzoom,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  });
  return [
    line('path', 'path', palette.path, groundWidth(1, 2, 9), 13),
    // edges lie under every road surface, so that junctions stay open
    line('road-local-edge', 'road_local', palette.localRoadEdge, groundWidth(3.4, 8.6, 45), 13.5),
    line('road-main-edge', 'road_main', palette.mainRoadEdge, groundWidth(6, 14, 66)),
    line('road-local', 'road_local', palette.road, groundWidth(2.8, 7, 42)),
    line('road-main', 'road_main', palette.road, groundWidth(4.4, 11.4, 62)),
  ];
}

function railwayLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'railway',
      type: 'line',
      source: BACKGROUND_SOURCE,
      filter: ofKind('railway'),
      paint: { 'line-color': palette.railway, 'line-width': groundWidth(2.2, 4.2, 12) },
    },
    {
      id: 'railway-gap',
      type: 'line',
      source: BACKGROUND_SOURCE,
      filter: ofKind('railway'),
      minzoom: 12,
      paint: {
        'line-color': palette.land,
        'line-width': groundWidth(1, 2.4, 8),
        'line-dasharray': [4, 4],
      },
    },
  ];
}

function lampLayer(palette: MapPalette): LayerSpecification {
  return {
    id: 'lamp',
    type: 'circle',
    source: BACKGROUND_SOURCE,
    filter: ofKind('lamp'),
    minzoom: 15.5,
    paint: {
      'circle-color': palette.lamp,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 15.5, 1.2, 18, 3],
      'circle-opacity': ['interpolate', ['linear'], ['zoom'], 15.5, 0, 16.25, 0.9],
    },
  };
}
