import { type CellGrid, columnCentreX, rowCentreY } from './cell_grid.ts';

/** x of every column's centre in even rows and in odd rows, metres. */
export function columnCentres(grid: CellGrid): [even: Float64Array, odd: Float64Array] {
  const ofRow = (row: number) =>
    Float64Array.from({ length: grid.columns }, (_, column) =>
      columnCentreX(grid, grid.firstColumn + column, row),
    );
  return [ofRow(0), ofRow(1)];
}

/** y of every row's centre, metres. */
export function rowCentres(grid: CellGrid): Float64Array {
  return Float64Array.from({ length: grid.rows }, (_, row) => rowCentreY(grid, grid.firstRow + row));
}
