/** Square cells with one value each: centres in metres of the CRS, values in any unit. */
export interface CellValues {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  values: ArrayLike<number>;
  cellSizeMeters: number;
}

/** Cell values laid out as a full rectangle, so that neighbours are found by arithmetic. */
export interface CellValueTable {
  columns: number;
  rows: number;
  cellSizeMeters: number;
  /** Centre of the south-western cell of the rectangle, metres. */
  firstX: number;
  firstY: number;
  /** rows × columns, row-major from the south-west. Beside the cells: the mean of the nearest ones. */
  values: Float64Array;
  /** 1 where there is a cell. */
  present: Uint8Array;
}

/** No cells give null. */
export function tabulateCells({ x, y, values, cellSizeMeters }: CellValues): CellValueTable | null {
  if (x.length === 0) return null;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    minX = Math.min(minX, x[i]!);
    maxX = Math.max(maxX, x[i]!);
    minY = Math.min(minY, y[i]!);
    maxY = Math.max(maxY, y[i]!);
  }
  const columns = Math.round((maxX - minX) / cellSizeMeters) + 1;
  const rows = Math.round((maxY - minY) / cellSizeMeters) + 1;
  const table: CellValueTable = {
    columns,
    rows,
    cellSizeMeters,
    firstX: minX,
    firstY: minY,
    values: new Float64Array(columns * rows),
    present: new Uint8Array(columns * rows),
  };
  for (let i = 0; i < x.length; i++) {
    const at =
      Math.round((y[i]! - minY) / cellSizeMeters) * columns + Math.round((x[i]! - minX) / cellSizeMeters);
    table.values[at] = values[i]!;
    table.present[at] = 1;
  }
  extendOutwards(table);
  return table;
}

/** Gives the two rings of absent cells around the present ones a value, so that the edge does not fade by itself. */
function extendOutwards({ columns, rows, values, present }: CellValueTable): void {
  let known = Uint8Array.from(present);
  for (let ring = 0; ring < 2; ring++) {
    const next = Uint8Array.from(known);
    for (let at = 0; at < values.length; at++) {
      if (known[at]) continue;
      let sum = 0;
      let count = 0;
      const column = at % columns;
      const row = (at - column) / columns;
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          if (!known[r * columns + c]) continue;
          sum += values[r * columns + c]!;
          count++;
        }
      }
      if (count === 0) continue;
      values[at] = sum / count;
      next[at] = 1;
    }
    known = next;
  }
}

/**
 * Value and cover at u columns east and v rows north of the first centre, written to out[0] and out[1].
 * Values by Catmull–Rom, which is exact at centres and smooth between; below zero is cut to zero.
 */
export function sampleCellValues(table: CellValueTable, u: number, v: number, out: Float64Array): void {
  const column = Math.floor(u);
  const row = Math.floor(v);
  const across = u - column;
  const up = v - row;
  const cover = coverAt(table, column, row, across, up);
  out[1] = smooth(Math.min(1, Math.max(0, 2 * cover - 0.5)));
  if (cover === 0) {
    out[0] = 0;
    return;
  }
  const [a0, a1, a2, a3] = catmullRom(across);
  const [b0, b1, b2, b3] = catmullRom(up);
  const line = (r: number) =>
    a0 * at(table, column - 1, r) +
    a1 * at(table, column, r) +
    a2 * at(table, column + 1, r) +
    a3 * at(table, column + 2, r);
  const value = b0 * line(row - 1) + b1 * line(row) + b2 * line(row + 1) + b3 * line(row + 2);
  out[0] = Math.max(0, value);
}

function catmullRom(t: number): [number, number, number, number] {
  const t2 = t * t;
  const t3 = t2 * t;
  return [(-t + 2 * t2 - t3) / 2, (2 - 5 * t2 + 3 * t3) / 2, (t + 4 * t2 - 3 * t3) / 2, (-t2 + t3) / 2];
}

/** The value of a cell; beyond the rectangle the value of its edge. */
function at({ columns, rows, values }: CellValueTable, column: number, row: number): number {
  const c = Math.min(columns - 1, Math.max(0, column));
  const r = Math.min(rows - 1, Math.max(0, row));
  return values[r * columns + c]!;
}

function coverAt(table: CellValueTable, column: number, row: number, across: number, up: number): number {
  const inside = (c: number, r: number) =>
    c >= 0 && c < table.columns && r >= 0 && r < table.rows ? table.present[r * table.columns + c]! : 0;
  return (
    (inside(column, row) * (1 - across) + inside(column + 1, row) * across) * (1 - up) +
    (inside(column, row + 1) * (1 - across) + inside(column + 1, row + 1) * across) * up
  );
}

const smooth = (t: number) => t * t * (3 - 2 * t);
