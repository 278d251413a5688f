import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { MAP_FONT_SEMIBOLD } from './map_font_names.ts';
import { type MapPalette, parseColor } from './map_palette.ts';

type Outline = { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown[] };
type Bounds = [west: number, south: number, east: number, north: number];

/** A surface of the register; with a name, that stands above it. */
export interface OutlinedHotspot {
  id: string;
  name?: string;
  geometry: Outline;
}

const SOURCE = 'registered-hotspot';
const FILL = `${SOURCE}-fill`;

/** Draws the surfaces of hotspots over the ground, in the colours of the palette. They replace those drawn before. */
export function showHotspotOutlines(
  map: MapLibreMap,
  hotspots: readonly OutlinedHotspot[],
  palette: MapPalette,
): void {
  const data = {
    type: 'FeatureCollection',
    features: hotspots.flatMap(({ id, name = '', geometry }) => {
      const [west, , east, north] = boundsOf(geometry);
      const top = { type: 'Point', coordinates: [(west + east) / 2, north] };
      return [
        { type: 'Feature', properties: { id }, geometry },
        ...(name ? [{ type: 'Feature', properties: { id, name }, geometry: top }] : []),
      ];
    }),
  } as GeoJSON.FeatureCollection;
  const source = map.getSource(SOURCE) as GeoJSONSource | undefined;
  if (source) source.setData(data);
  else map.addSource(SOURCE, { type: 'geojson', data });
  const [red, green, blue] = parseColor(palette.hotspot);
  const color = `rgb(${red} ${green} ${blue})`;
  if (!map.getLayer(FILL)) {
    map.addLayer({ id: FILL, type: 'fill', source: SOURCE, paint: { 'fill-opacity': 0.16 } });
    map.addLayer({ id: `${SOURCE}-line`, type: 'line', source: SOURCE, paint: { 'line-width': 2.5 } });
    map.addLayer({
      id: `${SOURCE}-name`,
      type: 'symbol',
      source: SOURCE,
      filter: ['has', 'name'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [MAP_FONT_SEMIBOLD],
        'text-size': 14,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.3],
      },
      paint: { 'text-halo-width': 2 },
    });
  }
  map.setPaintProperty(FILL, 'fill-color', color);
  map.setPaintProperty(`${SOURCE}-line`, 'line-color', color);
  map.setPaintProperty(`${SOURCE}-name`, 'text-color', color);
  map.setPaintProperty(`${SOURCE}-name`, 'text-halo-color', palette.halo);
}

/** Calls back with the id of the surface that is pressed; gives back how to stop. */
export function onHotspotPressed(map: MapLibreMap, listener: (id: string) => void): () => void {
  const ofLayer = map.on('click', FILL, ({ features }) => {
    const id: unknown = features?.[0]?.properties.id;
    if (typeof id === 'string') listener(id);
  });
  const pointer = (cursor: string) => () => {
    map.getCanvas().style.cursor = cursor;
  };
  const enter = map.on('mouseenter', FILL, pointer('pointer'));
  const leave = map.on('mouseleave', FILL, pointer(''));
  return () => {
    for (const subscription of [ofLayer, enter, leave]) subscription.unsubscribe();
  };
}

/** The smallest box around a surface, in degrees. */
export function boundsOf({ type, coordinates }: Outline): Bounds {
  const corners = coordinates.flat(type === 'Polygon' ? 1 : 2) as [number, number][];
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
