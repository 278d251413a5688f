/** Square cells by their centres, metres of the CRS. */
export interface CellCentres {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  cellSizeMeters: number;
}

/**
 * The cells laid into a rectangle with two empty rows and columns around it, so that neighbours are found by
 * arithmetic and no look-up leaves the array. Row-major from the south-west.
 */
export interface CellRectangle {
  columns: number;
  rows: number;
  cellSizeMeters: number;
  /** Centre of the south-western corner of the rectangle, its margin included; metres. */
  firstX: number;
  firstY: number;
  /** Where each cell lies in the rectangle. */
  position: Int32Array;
  /** 1 where there is a cell. */
  present: Uint8Array;
  /** 1 where there is a cell or one right beside. */
  beside: Uint8Array;
}

const margin = 2;

/** No cells give null. */
export function layOutCells({ x, y, cellSizeMeters }: CellCentres): CellRectangle | null {
  if (x.length === 0) return null;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    minX = Math.min(minX, x[i]!);
    maxX = Math.max(maxX, x[i]!);
    minY = Math.min(minY, y[i]!);
    maxY = Math.max(maxY, y[i]!);
  }
  const columns = Math.round((maxX - minX) / cellSizeMeters) + 1 + 2 * margin;
  const rows = Math.round((maxY - minY) / cellSizeMeters) + 1 + 2 * margin;
  const position = new Int32Array(x.length);
  const present = new Uint8Array(columns * rows);
  for (let i = 0; i < x.length; i++) {
    const column = Math.round((x[i]! - minX) / cellSizeMeters) + margin;
    const row = Math.round((y[i]! - minY) / cellSizeMeters) + margin;
    position[i] = row * columns + column;
    present[position[i]!] = 1;
  }
  const firstX = minX - margin * cellSizeMeters;
  const firstY = minY - margin * cellSizeMeters;
  const beside = extend(new Float64Array(columns * rows), present, columns, rows);
  return { columns, rows, cellSizeMeters, firstX, firstY, position, present, beside };
}

/**
 * Values of the cells over the whole rectangle. Beside the cells stands the mean of the nearest ones, two cells out,
 * so that a picture does not fade towards the edge of the study area by itself; further out 0.
 */
export function spreadValues(rectangle: CellRectangle, values: ArrayLike<number>): Float64Array {
  const { columns, rows, position, present } = rectangle;
  const spread = new Float64Array(columns * rows);
  for (let i = 0; i < position.length; i++) spread[position[i]!] = values[i]!;
  let known = present;
  for (let ring = 0; ring < margin; ring++) known = extend(spread, known, columns, rows);
  return spread;
}

/** Gives the empty neighbours of known places their mean; returns what is known then. */
function extend(spread: Float64Array, known: Uint8Array, columns: number, rows: number): Uint8Array {
  const next = Uint8Array.from(known);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (known[row * columns + column]) continue;
      let sum = 0;
      let count = 0;
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          if (!known[r * columns + c]) continue;
          sum += spread[r * columns + c]!;
          count++;
        }
      }
      if (count === 0) continue;
      spread[row * columns + column] = sum / count;
      next[row * columns + column] = 1;
    }
  }
  return next;
}
