export type CellShape = 'square' | 'hexagon';

/**
 * The cells of a study area and who borders on whom: the common currency of all cell statistics.
 * Cells are numbered row by row from the south-west. Only cells of the study area have a number; the
 * rectangle of columns × rows around them is the look-up table.
 */
export interface CellGrid {
  shape: CellShape;
  /** Side of a square; distance between neighbouring centres of hexagons. */
  cellSizeMeters: number;
  originX: number;
  originY: number;
  /** The rectangle: column and row numbers count from the origin and may be negative. */
  firstColumn: number;
  firstRow: number;
  columns: number;
  rows: number;
  /** rows × columns, row-major from the south-west; the cell's number or -1 outside the study area. */
  lookup: Int32Array;
  /** Position of each cell in `lookup`. */
  position: Int32Array;
  /** Centres in metres. */
  x: Float64Array;
  y: Float64Array;
  /** CSR lists of neighbours (queen on squares, six on hexagons; itself not included): those of i are neighbours[offsets[i] … offsets[i + 1]). */
  offsets: Int32Array;
  neighbours: Int32Array;
}

/** Rows of pointy-top hexagons lie √3/2 of the centre distance apart. */
export const hexagonRowRatio = Math.sqrt(3) / 2;

/** y of the centres of a row (metres). */
export function rowCentreY(grid: Lattice, row: number): number {
  return grid.shape === 'square'
    ? grid.originY + (row + 0.5) * grid.cellSizeMeters
    : grid.originY + row * (grid.cellSizeMeters * hexagonRowRatio);
}

/** x of a cell's centre (metres); odd rows of hexagons are shifted half a cell to the east. */
export function columnCentreX(grid: Lattice, column: number, row: number): number {
  const shift = grid.shape === 'square' ? 0.5 : (row & 1) * 0.5;
  return grid.originX + (column + shift) * grid.cellSizeMeters;
}

/** What fixes the endless lattice that a grid is cut from. */
export type Lattice = Pick<CellGrid, 'shape' | 'cellSizeMeters' | 'originX' | 'originY'>;
