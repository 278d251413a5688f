import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

const SOURCE = 'place-pin';

/** Marks one point of the map, or none. `color`: as the palette has it. */
export function showPlacePin(
  map: MapLibreMap,
  point: { lon: number; lat: number } | null,
  color: string,
): void {
  const data = {
    type: 'FeatureCollection' as const,
    features: point
      ? [
          {
            type: 'Feature' as const,
            properties: {},
            geometry: { type: 'Point' as const, coordinates: [point.lon, point.lat] },
          },
        ]
      : [],
  };
  const source = map.getSource<GeoJSONSource>(SOURCE);
  if (source) {
    source.setData(data);
    map.setPaintProperty(SOURCE, 'circle-color', color);
    return;
  }
  map.addSource(SOURCE, { type: 'geojson', data });
  map.addLayer({
    id: SOURCE,
    type: 'circle',
    source: SOURCE,
    paint: {
      'circle-color': color,
      'circle-radius': 9,
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 3,
    },
  });
}
