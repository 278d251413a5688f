import { type AreaGeometry, polygonContains, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { CountedIncidents } from './counted_incidents.ts';
import type { IncidentColumns } from './incident_columns.ts';

/** Part of the map that somebody asks about. Degrees, WGS 84; the radius in metres on the ground. */
export type SelectionShape =
  | { kind: 'box'; west: number; south: number; east: number; north: number }
  | { kind: 'polygon'; geometry: AreaGeometry }
  | { kind: 'circle'; lon: number; lat: number; radiusMeters: number };

/**
 * Whether a counted incident lies in the shape, its edge counted as in. A box is compared in degrees, as the API
 * does with `bbox`; polygons and circles in metres, where the polygon's sides are straight.
 */
export function shapeContains(
  shape: SelectionShape,
  counted: CountedIncidents,
  columns: Pick<IncidentColumns, 'lon' | 'lat'>,
  projection: Projection,
): (row: number) => boolean {
  const { x, y, row: inColumns } = counted;
  if (shape.kind === 'box') {
    const { west, south, east, north } = shape;
    return (row) => {
      const [lon, lat] = [columns.lon[inColumns[row]!]!, columns.lat[inColumns[row]!]!];
      return lon >= west && lon <= east && lat >= south && lat <= north;
    };
  }
  if (shape.kind === 'circle') {
    const [centreX, centreY] = projection.toMeters(shape.lon, shape.lat);
    return (row) => Math.hypot(x[row]! - centreX, y[row]! - centreY) <= shape.radiusMeters;
  }
  const polygon = polygonToMeters(shape.geometry, projection);
  return (row) => polygonContains(polygon, x[row]!, y[row]!);
}
