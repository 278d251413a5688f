import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import { locateCells } from '@lagesbild/shared/analysis/locate_cells.ts';
import { type AreaGeometry, polygonContains, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { CountedIncidents } from './counted_incidents.ts';
import type { IncidentColumns } from './incident_columns.ts';

/** Part of the map that somebody asks about. Degrees, WGS 84; the radius in metres on the ground; a cell by a point in it. */
export type SelectionShape =
  | { kind: 'box'; west: number; south: number; east: number; north: number }
  | { kind: 'polygon'; geometry: AreaGeometry }
  | { kind: 'circle'; lon: number; lat: number; radiusMeters: number }
  | { kind: 'cell'; lon: number; lat: number };

interface ShapeContext {
  counted: CountedIncidents;
  columns: Pick<IncidentColumns, 'lon' | 'lat'>;
  projection: Projection;
  grid: CellGrid;
  /** Cell of each located incident; -1 outside the grid. */
  cells: Int32Array;
}

/**
 * Whether a counted incident lies in the shape, its edge counted as in. A box is compared in degrees, as the API
 * does with `bbox`; polygons and circles in metres, where the polygon's sides are straight.
 */
export function shapeContains(
  shape: SelectionShape,
  { counted, columns, projection, grid, cells }: ShapeContext,
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
  if (shape.kind === 'cell') {
    const cell = cellAt(grid, projection, shape);
    return (row) => cell >= 0 && cells[row] === cell;
  }
  const polygon = polygonToMeters(shape.geometry, projection);
  return (row) => polygonContains(polygon, x[row]!, y[row]!);
}

/** Number of the cell that a point lies in; -1 outside the grid. */
export function cellAt(
  grid: CellGrid,
  projection: Projection,
  { lon, lat }: { lon: number; lat: number },
): number {
  const [x, y] = projection.toMeters(lon, lat);
  return locateCells(grid, Float64Array.of(x), Float64Array.of(y))[0]!;
}
