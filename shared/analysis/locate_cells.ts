import { type CellGrid, columnCentreX, hexagonRowRatio, type Lattice, rowCentreY } from './cell_grid.ts';

/**
 * The cell of each point (metres), -1 outside the study area. Half-open: a point on a line between two
 * squares belongs to the eastern or northern one. A hexagon is the set of points nearest to its centre;
 * equally near goes to the north, then to the east.
 */
export function locateCells(grid: CellGrid, x: Float64Array, y: Float64Array): Int32Array {
  const cells = new Int32Array(x.length).fill(-1);
  if (grid.shape === 'square') locateInSquares(grid, x, y, cells);
  else locateInHexagons(grid, x, y, cells);
  return cells;
}

/** Incidents per cell: `cells` as from locateCells, those outside left out. */
export function countCells(grid: CellGrid, cells: Int32Array): Int32Array {
  const counts = new Int32Array(grid.x.length);
  for (let i = 0; i < cells.length; i++) {
    if (cells[i]! >= 0) counts[cells[i]!]!++;
  }
  return counts;
}

/** Number of the column whose cells can hold x, the lower of two for hexagons, whose rows are shifted. */
export function latticeColumn(lattice: Lattice, x: number): number {
  return Math.floor((x - lattice.originX) / lattice.cellSizeMeters);
}

/** Number of the row whose cells can hold y, the lower of two for hexagons. */
export function latticeRow(lattice: Lattice, y: number): number {
  const height = lattice.shape === 'square' ? 1 : hexagonRowRatio;
  return Math.floor((y - lattice.originY) / (lattice.cellSizeMeters * height));
}

function locateInSquares(grid: CellGrid, x: Float64Array, y: Float64Array, cells: Int32Array): void {
  const { originX, originY, cellSizeMeters, firstColumn, firstRow, columns, rows, lookup } = grid;
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor((x[i]! - originX) / cellSizeMeters) - firstColumn;
    const row = Math.floor((y[i]! - originY) / cellSizeMeters) - firstRow;
    if (column >= 0 && column < columns && row >= 0 && row < rows) {
      cells[i] = lookup[row * columns + column]!;
    }
  }
}

function locateInHexagons(grid: CellGrid, x: Float64Array, y: Float64Array, cells: Int32Array): void {
  const { cellSizeMeters, firstColumn, firstRow, columns, rows, lookup } = grid;
  for (let i = 0; i < x.length; i++) {
    // the nearest centre lies in one of the two rows around the point
    const below = latticeRow(grid, y[i]!);
    let nearest = Infinity;
    let position = -1;
    for (let row = below; row <= below + 1; row++) {
      const shift = (row & 1) * 0.5;
      const column = Math.floor((x[i]! - grid.originX) / cellSizeMeters - shift + 0.5);
      const dx = x[i]! - columnCentreX(grid, column, row);
      const dy = y[i]! - rowCentreY(grid, row);
      const squared = dx * dx + dy * dy;
      if (squared > nearest) continue;
      nearest = squared;
      const inside =
        column >= firstColumn && column < firstColumn + columns && row >= firstRow && row < firstRow + rows;
      position = inside ? (row - firstRow) * columns + column - firstColumn : -1;
    }
    if (position >= 0) cells[i] = lookup[position]!;
  }
}
