import type { CellShape } from './cell_grid.ts';

/** Cells as far as their outline goes: centres in metres. */
export interface ShapedCells {
  shape: CellShape;
  cellSizeMeters: number;
  x: ArrayLike<number>;
  y: ArrayLike<number>;
}

/** The corners of a cell as a closed ring of interleaved x, y in metres, counter-clockwise from the south-west (hexagon: from the south). */
export function cellPolygon(grid: ShapedCells, cell: number): Float64Array {
  const x = grid.x[cell]!;
  const y = grid.y[cell]!;
  const half = grid.cellSizeMeters / 2;
  if (grid.shape === 'square') {
    const [west, south, east, north] = [x - half, y - half, x + half, y + half];
    return new Float64Array([west, south, east, south, east, north, west, north, west, south]);
  }
  // pointy top: the corner radius is the centre distance / √3, the flat sides lie half a distance away
  const radius = grid.cellSizeMeters / Math.sqrt(3);
  const corners = [
    [x, y - radius],
    [x + half, y - radius / 2],
    [x + half, y + radius / 2],
    [x, y + radius],
    [x - half, y + radius / 2],
    [x - half, y - radius / 2],
    [x, y - radius],
  ];
  return new Float64Array(corners.flat());
}
