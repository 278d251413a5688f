import type { CellGrid, Lattice } from './cell_grid.ts';

type Step = readonly [row: number, column: number];
type Rectangle = Pick<CellGrid, 'firstRow' | 'columns' | 'rows' | 'lookup' | 'position'>;

// in the order of the cells' numbers, so that every neighbour list is sorted
const queen: readonly Step[] = [
  [-1, -1],
  [-1, 0],
  [-1, 1],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 0],
  [1, 1],
];
const sixOfEvenRow: readonly Step[] = [
  [-1, -1],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 0],
];
const sixOfOddRow: readonly Step[] = [
  [-1, 0],
  [-1, 1],
  [0, -1],
  [0, 1],
  [1, 0],
  [1, 1],
];

/**
 * CSR neighbour lists of the cells in a rectangle: queen on squares, the six that share a side on hexagons.
 * Only cells of the study area are neighbours, so a cell at its edge has fewer.
 */
export function linkNeighbours(
  lattice: Lattice,
  rectangle: Rectangle,
): Pick<CellGrid, 'offsets' | 'neighbours'> {
  const { columns, rows, lookup, position, firstRow } = rectangle;
  const offsets = new Int32Array(position.length + 1);
  const neighbours = new Int32Array(position.length * (lattice.shape === 'square' ? 8 : 6));
  let end = 0;
  for (let cell = 0; cell < position.length; cell++) {
    const row = Math.floor(position[cell]! / columns);
    const column = position[cell]! % columns;
    for (const [rowStep, columnStep] of stepsFrom(lattice, firstRow + row)) {
      const nextRow = row + rowStep;
      const nextColumn = column + columnStep;
      if (nextRow < 0 || nextRow >= rows || nextColumn < 0 || nextColumn >= columns) continue;
      const neighbour = lookup[nextRow * columns + nextColumn]!;
      if (neighbour >= 0) neighbours[end++] = neighbour;
    }
    offsets[cell + 1] = end;
  }
  return { offsets, neighbours: neighbours.slice(0, end) };
}

function stepsFrom(lattice: Lattice, row: number): readonly Step[] {
  if (lattice.shape === 'square') return queen;
  return row & 1 ? sixOfOddRow : sixOfEvenRow;
}
