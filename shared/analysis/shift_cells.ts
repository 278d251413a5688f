import type { CellGrid } from './cell_grid.ts';

/** Steps of whole cells: a row up and a column to the east; on hexagons a row up goes half a cell to the east. */
export interface CellShift {
  rows: number;
  columns: number;
}

/**
 * The same figure of cells moved by whole cells, in the order given; null when a part of it would leave the study area.
 * On hexagons it is moved along their own axes, so that it keeps its shape on odd rows too.
 */
export function shiftCells(grid: CellGrid, cells: ArrayLike<number>, shift: CellShift): number[] | null {
  const shifted: number[] = [];
  for (let i = 0; i < cells.length; i++) {
    const position = grid.position[cells[i]!]!;
    const row = Math.floor(position / grid.columns);
    const toRow = row + shift.rows;
    const toColumn = (position % grid.columns) + shift.columns + halfSteps(grid, row, toRow);
    if (toRow < 0 || toRow >= grid.rows || toColumn < 0 || toColumn >= grid.columns) return null;
    const cell = grid.lookup[toRow * grid.columns + toColumn]!;
    if (cell < 0) return null;
    shifted.push(cell);
  }
  return shifted;
}

/** Columns gained by going from one row of hexagons to another, each a half cell further east than the last. */
function halfSteps(grid: CellGrid, row: number, toRow: number): number {
  if (grid.shape === 'square') return 0;
  const absolute = grid.firstRow + row;
  return Math.floor((grid.firstRow + toRow) / 2) - Math.floor(absolute / 2);
}
