import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { DrawnFeature } from './draw_town.ts';
import type { Polyline } from './polyline.ts';
import type { Point } from './vector.ts';

/** EPSG:3006, SWEREF 99 TM. */
export const SWEREF99_TM = '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

/**
 * Where the towns lie: the open water of Vättern, in EPSG:3006. On a real map they would stand in the lake, so that
 * no real place is ever shown in a bad light.
 */
export const ORIGIN: Point = [475_000, 6_473_000];

/** Drawn features (metres from ORIGIN) as text of a GeoJSON FeatureCollection, lon/lat WGS84, one feature a line. */
export function toGeoJson(features: readonly DrawnFeature[]): string {
  const projection = createProjection(SWEREF99_TM);
  const position = ([x, y]: Point) =>
    projection.toLonLat(ORIGIN[0] + x, ORIGIN[1] + y).map((degrees) => Number(degrees.toFixed(6)));
  const ring = (line: Polyline) => line.map(position);
  const geometryOf = ({ geometry }: DrawnFeature) => {
    switch (geometry.type) {
      case 'point':
        return { type: 'Point', coordinates: position(geometry.at) };
      case 'points':
        return { type: 'MultiPoint', coordinates: geometry.at.map(position) };
      case 'line':
        return { type: 'LineString', coordinates: ring(geometry.line) };
      case 'polygon':
        return { type: 'Polygon', coordinates: geometry.rings.map(ring) };
      case 'polygons':
        return { type: 'MultiPolygon', coordinates: geometry.polygons.map((rings) => rings.map(ring)) };
    }
  };
  const lines = features.map((feature) =>
    JSON.stringify({ type: 'Feature', properties: feature.properties, geometry: geometryOf(feature) }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
