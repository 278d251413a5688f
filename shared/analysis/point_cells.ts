import { collapsePoints } from './collapse_points.ts';

/** Points sorted into squares; only squares that hold a point exist. Made for looking around each point. */
export interface PointCells {
  /** For each point, the number of its square. */
  cellOf: Int32Array;
  /** Points of square c: members[start[c] … start[c + 1]), in the order given. */
  start: Int32Array;
  members: Int32Array;
  /** CSR lists of the squares at most `reach` columns and rows away; itself not included. */
  offsets: Int32Array;
  neighbours: Int32Array;
}

/**
 * Sorts points (finite, metres) into squares of one side and links squares within a reach of whole squares:
 * what is closer than reach × side to a point lies in its own square or a linked one. With no points there
 * are no squares.
 */
export function sortIntoCells(
  x: Float64Array,
  y: Float64Array,
  sideMeters: number,
  reach: number,
): PointCells {
  // counted from the corner of the points, so that the division keeps its digits
  const west = smallest(x);
  const south = smallest(y);
  const squares = collapsePoints(
    x.map((value) => Math.floor((value - west) / sideMeters)),
    y.map((value) => Math.floor((value - south) / sideMeters)),
  );
  const cells = squares.x.length;
  const start = new Int32Array(cells + 1);
  for (let cell = 0; cell < cells; cell++) start[cell + 1] = start[cell]! + squares.weight[cell]!;
  const next = start.slice(0, cells);
  const members = new Int32Array(x.length);
  for (let i = 0; i < x.length; i++) members[next[squares.placeOf[i]!]!++] = i;
  return { cellOf: squares.placeOf, start, members, ...linkSquares(squares.x, squares.y, reach) };
}

function smallest(values: Float64Array): number {
  let low = Infinity;
  for (let i = 0; i < values.length; i++) if (values[i]! < low) low = values[i]!;
  return low;
}

function linkSquares(column: Float64Array, row: Float64Array, reach: number) {
  const cells = column.length;
  const find = squareFinder(column, row);
  const offsets = new Int32Array(cells + 1);
  const neighbours = new Int32Array(cells * ((2 * reach + 1) ** 2 - 1));
  let end = 0;
  for (let cell = 0; cell < cells; cell++) {
    for (let rowStep = -reach; rowStep <= reach; rowStep++) {
      for (let columnStep = -reach; columnStep <= reach; columnStep++) {
        const found = find(column[cell]! + columnStep, row[cell]! + rowStep);
        if (found >= 0 && found !== cell) neighbours[end++] = found;
      }
    }
    offsets[cell + 1] = end;
  }
  return { offsets, neighbours: neighbours.slice(0, end) };
}

/** Number of the square in a column and row, -1 where none is: by a plain table where the points lie dense enough for one. */
function squareFinder(column: Float64Array, row: Float64Array): (column: number, row: number) => number {
  const columns = 1 + largest(column);
  const rows = 1 + largest(row);
  if (columns * rows > 65_536 + 16 * column.length) return hashedFinder(column, row);
  const table = new Int32Array(columns * rows).fill(-1);
  for (let cell = 0; cell < column.length; cell++) table[row[cell]! * columns + column[cell]!] = cell;
  return (c, r) => (c >= 0 && c < columns && r >= 0 && r < rows ? table[r * columns + c]! : -1);
}

function largest(values: Float64Array): number {
  let high = -1;
  for (let i = 0; i < values.length; i++) if (values[i]! > high) high = values[i]!;
  return high;
}

function hashedFinder(column: Float64Array, row: Float64Array): (column: number, row: number) => number {
  let capacity = 16;
  while (capacity < 4 * column.length) capacity *= 2;
  const mask = capacity - 1;
  // open addressing; a slot holds 1 + the number of a square
  const slots = new Int32Array(capacity);
  for (let cell = 0; cell < column.length; cell++) {
    let slot = hash(column[cell]!, row[cell]!) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = cell + 1;
  }
  return (c, r) => {
    for (let slot = hash(c, r) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const found = slots[slot]! - 1;
      if (column[found] === c && row[found] === r) return found;
    }
    return -1;
  };
}

function hash(column: number, row: number): number {
  const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
