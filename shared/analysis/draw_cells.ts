import { cellOutline } from '../geo/cell_outline.ts';
import type { Projection } from '../geo/projection.ts';
import { cellPolygon, type ShapedCells } from './cell_polygon.ts';

/**
 * The outline of some cells as coordinates of a GeoJSON MultiPolygon in lon, lat: outer rings with
 * the holes that lie in them. `x`, `y` are the centres of all cells in metres.
 */
export function outlineOfCells(
  cells: readonly number[],
  grid: ShapedCells,
  projection: Projection,
): [number, number][][][] {
  const rings = cellOutline(cells.map((cell) => cellPolygon(grid, cell)));
  const outer = rings.filter((ring) => signedArea(ring) > 0);
  const holes = rings.filter((ring) => signedArea(ring) < 0);
  return outer.map((ring) => [
    toLonLat(ring, projection),
    ...holes.filter((hole) => liesIn(ring, hole)).map((hole) => toLonLat(hole, projection)),
  ]);
}

/** The corners of one cell as lon, lat; closed. */
export function cellRing(cell: number, grid: ShapedCells, projection: Projection): [number, number][] {
  return toLonLat(cellPolygon(grid, cell), projection);
}

function toLonLat(ring: Float64Array, projection: Projection): [number, number][] {
  return Array.from({ length: ring.length / 2 }, (_, i) =>
    projection.toLonLat(ring[2 * i]!, ring[2 * i + 1]!),
  );
}

function signedArea(ring: Float64Array): number {
  let twice = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    // from the first corner: products of coordinates in millions would lose the area
    const [ax, ay] = [ring[i]! - ring[0]!, ring[i + 1]! - ring[1]!];
    const [bx, by] = [ring[i + 2]! - ring[0]!, ring[i + 3]! - ring[1]!];
    twice += ax * by - ay * bx;
  }
  return twice / 2;
}

/** Whether a hole, which never crosses the outer ring, lies in it: the middle of its first side decides. */
function liesIn(outer: Float64Array, hole: Float64Array): boolean {
  const x = (hole[0]! + hole[2]!) / 2;
  const y = (hole[1]! + hole[3]!) / 2;
  let inside = false;
  for (let i = 0; i + 3 < outer.length; i += 2) {
    const [ax, ay, bx, by] = [outer[i]!, outer[i + 1]!, outer[i + 2]!, outer[i + 3]!];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}
