import { cellPolygon } from '@lagesbild/shared/analysis/cell_polygon.ts';
import { cellOutline } from '@lagesbild/shared/geo/cell_outline.ts';
import { type MeterPolygon, polygonContains } from '@lagesbild/shared/geo/polygon.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';

interface Cells {
  cellSizeMeters: number;
  x: readonly number[];
  y: readonly number[];
}

/** The surface of some square cells in degrees: their sides joined, holes as holes. `cells`: positions in the columns. */
export function cellsGeometry(
  grid: Cells,
  cells: readonly number[],
  projection: Projection,
): { type: 'MultiPolygon'; coordinates: number[][][][] } {
  const rings = cellOutline(cells.map((cell) => cellPolygon({ shape: 'square', ...grid }, cell)));
  const outer = rings.filter((ring) => signedArea(ring) > 0);
  const holes = rings.filter((ring) => signedArea(ring) <= 0);
  const degrees = (ring: Float64Array) => {
    const positions: number[][] = [];
    for (let i = 0; i + 1 < ring.length; i += 2) positions.push(projection.toLonLat(ring[i]!, ring[i + 1]!));
    return positions;
  };
  return {
    type: 'MultiPolygon',
    coordinates: outer.map((ring) => [ring, ...holes.filter((hole) => liesIn(hole, ring))].map(degrees)),
  };
}

/** Of corners far from the origin: without moving to the first one the products lose the area. */
function signedArea(ring: Float64Array): number {
  const [x0, y0] = [ring[0]!, ring[1]!];
  let twice = 0;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    twice += (ring[i]! - x0) * (ring[i + 3]! - y0) - (ring[i + 2]! - x0) * (ring[i + 1]! - y0);
  }
  return twice / 2;
}

/** By the middle of a side, since a corner of a hole may touch another ring. */
function liesIn(hole: Float64Array, ring: Float64Array): boolean {
  const outer: MeterPolygon = [[ring]];
  return polygonContains(outer, (hole[0]! + hole[2]!) / 2, (hole[1]! + hole[3]!) / 2);
}
