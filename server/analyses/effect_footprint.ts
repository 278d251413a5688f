import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import { locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { ringAround } from '@lagesbild/shared/analysis/ring_around.ts';
import {
  type AreaGeometry,
  polygonBounds,
  polygonContains,
  polygonToMeters,
} from '@lagesbild/shared/geo/polygon.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';

/** Where an åtgärd is: degrees. */
export type EffectPlace = { lon: number; lat: number } | { geometry: AreaGeometry };

/**
 * The cells that stand for a place: those whose centre a hotspot or area holds (the one in its middle, when it is smaller
 * than a cell), or the cell of a point with those that touch it. Ascending; none when it lies outside the study area.
 */
export function footprintOf(grid: CellGrid, place: EffectPlace, projection: Projection): number[] {
  if ('lon' in place) {
    const [x, y] = projection.toMeters(place.lon, place.lat);
    const [cell] = cellAt(grid, x, y);
    return cell === undefined ? [] : [cell, ...ringAround(grid, [cell], 1)].sort((a, b) => a - b);
  }
  const polygon = polygonToMeters(place.geometry, projection);
  const [west, south, east, north] = polygonBounds(polygon);
  const inside: number[] = [];
  for (let cell = 0; cell < grid.x.length; cell++) {
    const [x, y] = [grid.x[cell]!, grid.y[cell]!];
    if (x < west || x > east || y < south || y > north) continue;
    if (polygonContains(polygon, x, y)) inside.push(cell);
  }
  return inside.length > 0 ? inside : cellAt(grid, (west + east) / 2, (south + north) / 2);
}

function cellAt(grid: CellGrid, x: number, y: number): number[] {
  const [cell] = locateCells(grid, Float64Array.of(x), Float64Array.of(y));
  return cell === undefined || cell < 0 ? [] : [cell];
}
