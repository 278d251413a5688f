import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { type MapPalette, parseColor } from './map_palette.ts';

type Outline = { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown[] };

const SOURCE = 'registered-hotspot';

/** Draws the surface of one hotspot over the ground, in the colours of the palette. */
export function showHotspotOutline(map: MapLibreMap, geometry: Outline, palette: MapPalette): void {
  const data = { type: 'Feature', properties: {}, geometry } as GeoJSON.Feature;
  const source = map.getSource(SOURCE) as GeoJSONSource | undefined;
  if (source) source.setData(data);
  else map.addSource(SOURCE, { type: 'geojson', data });
  const [red, green, blue] = parseColor(palette.hotspot);
  const color = `rgb(${red} ${green} ${blue})`;
  if (!map.getLayer(`${SOURCE}-fill`)) {
    map.addLayer({ id: `${SOURCE}-fill`, type: 'fill', source: SOURCE, paint: { 'fill-opacity': 0.16 } });
    map.addLayer({ id: `${SOURCE}-line`, type: 'line', source: SOURCE, paint: { 'line-width': 2.5 } });
  }
  map.setPaintProperty(`${SOURCE}-fill`, 'fill-color', color);
  map.setPaintProperty(`${SOURCE}-line`, 'line-color', color);
}

/** [west, south, east, north] in degrees. */
export function boundsOf({ type, coordinates }: Outline): [number, number, number, number] {
  const corners = coordinates.flat(type === 'Polygon' ? 1 : 2) as [number, number][];
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
