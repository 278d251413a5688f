import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { groundWidth } from './ground_width.ts';
import type { MapPalette } from './map_palette.ts';
import type { StylePart } from './style_part.ts';

const TILE_SOURCE = 'tiles';

const kindOf = (...kinds: string[]): FilterSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

/**
 * The ground from vector tiles in the layers of Protomaps' basemap (docs.protomaps.com/basemaps/layers): earth, landuse,
 * water, buildings, roads. Drawn as the municipality's own drawn ground is, from the same tokens: it steps back so that
 * data speaks. Layers that a file lacks are simply not drawn.
 */
export function tileLayers(url: string, palette: MapPalette): StylePart {
  return {
    sources: { [TILE_SOURCE]: { type: 'vector', url } },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
      fill('landuse', 'wood', palette.wood, kindOf('forest', 'wood', 'nature_reserve', 'scrub')),
      fill(
        'landuse',
        'industry',
        palette.industry,
        kindOf('industrial', 'commercial', 'railway', 'aerodrome'),
      ),
      fill('landuse', 'block', palette.block, kindOf('residential', 'pedestrian', 'hospital')),
      fill(
        'landuse',
        'park',
        palette.park,
        kindOf('park', 'cemetery', 'grass', 'golf_course', 'playground', 'recreation_ground'),
      ),
      fill('landuse', 'school', palette.school, kindOf('school', 'university', 'college', 'kindergarten')),
      fill('landuse', 'pitch', palette.pitch, kindOf('pitch', 'stadium')),
      fill('water', 'water', palette.water, ['!=', ['geometry-type'], 'LineString']),
      line('water', 'stream', palette.water, ['==', ['geometry-type'], 'LineString'], groundWidth(1, 3, 14)),
      { ...fill('buildings', 'building', palette.building, ['!=', ['get', 'kind'], 'address']), minzoom: 13 },
      ...roads(palette),
    ],
  };
}

function roads(palette: MapPalette): LayerSpecification[] {
  const main = kindOf('highway', 'major_road', 'medium_road');
  const local = kindOf('minor_road', 'other');
  const rail = kindOf('rail');
  return [
    { ...line('roads', 'path', palette.path, kindOf('path'), groundWidth(1, 2, 9)), minzoom: 14 },
    {
      ...line('roads', 'road-local-edge', palette.localRoadEdge, local, groundWidth(3.4, 8.6, 45)),
      minzoom: 13.5,
    },
    line('roads', 'road-main-edge', palette.mainRoadEdge, main, groundWidth(6, 14, 66)),
    { ...line('roads', 'road-local', palette.road, local, groundWidth(2.8, 7, 42)), minzoom: 11.5 },
    line('roads', 'road-main', palette.road, main, groundWidth(4.4, 11.4, 62)),
    line('roads', 'railway', palette.railway, rail, groundWidth(1.8, 3.4, 10)),
  ];
}

function fill(layer: string, id: string, color: string, filter: FilterSpecification): LayerSpecification {
  return {
    id: `tile-${id}`,
    type: 'fill',
    source: TILE_SOURCE,
    'source-layer': layer,
    filter,
    paint: { 'fill-color': color },
  };
}

function line(
  layer: string,
  id: string,
  color: string,
  filter: FilterSpecification,
  width: ExpressionSpecification,
): LayerSpecification {
  return {
    id: `tile-${id}`,
    type: 'line',
    source: TILE_SOURCE,
    'source-layer': layer,
    filter,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  };
}

/** Names of districts and water from the tiles, in Swedish where they have it. */
export function tileLabels(
  palette: MapPalette,
  fonts: { medium: string; strong: string },
): LayerSpecification[] {
  const name: ExpressionSpecification = ['coalesce', ['get', 'name:sv'], ['get', 'name'], ''];
  const label = (
    layer: string,
    id: string,
    color: string,
    halo: string,
    strong: boolean,
  ): LayerSpecification => ({
    id: `label-tile-${id}`,
    type: 'symbol',
    source: TILE_SOURCE,
    'source-layer': layer,
    layout: {
      'text-field': name,
      'text-font': [strong ? fonts.strong : fonts.medium],
      'text-size': ['interpolate', ['linear'], ['zoom'], 11, 12, 16, strong ? 18 : 15],
      'text-max-width': 8,
      'text-padding': 6,
    },
    paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.6, 'text-halo-blur': 0.4 },
  });
  return [
    {
      ...label('roads', 'road', palette.text, palette.halo, false),
      minzoom: 15,
      filter: ['all', kindOf('major_road', 'medium_road', 'minor_road'), ['has', 'name']],
      layout: {
        'symbol-placement': 'line',
        'text-field': name,
        'text-font': [fonts.medium],
        'text-size': ['interpolate', ['linear'], ['zoom'], 15, 11, 18, 14],
      },
    } as LayerSpecification,
    {
      ...label('water', 'water', palette.waterText, palette.water, false),
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['has', 'name']],
    } as LayerSpecification,
    {
      ...label('places', 'place', palette.strongText, palette.halo, true),
      filter: kindOf('locality', 'neighbourhood', 'macrohood', 'suburb'),
    } as LayerSpecification,
  ];
}
