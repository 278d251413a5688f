import { type Bounds, type MeterPolygon, polygonBounds, polygonOfBounds } from '../geo/polygon.ts';
import { polygonSection } from '../geo/polygon_section.ts';
import { type CellGrid, type CellShape, columnCentreX, type Lattice, rowCentreY } from './cell_grid.ts';
import { EngineInputError } from './engine_input_error.ts';
import { linkNeighbours } from './link_neighbours.ts';
import { latticeColumn, latticeRow } from './locate_cells.ts';

export type { CellGrid } from './cell_grid.ts';
export { cellPolygon } from './cell_polygon.ts';
export { countCells, locateCells } from './locate_cells.ts';

/** Columns and rows given outright, as counted from the origin: for references and tests. */
interface CellWindow {
  columns: number;
  rows: number;
  /** Default 0. */
  firstColumn?: number;
  firstRow?: number;
}

export interface GridOptions {
  studyArea: MeterPolygon | { bounds: Bounds } | CellWindow;
  shape: CellShape;
  cellSizeMeters: number;
  /** Metres; default 0, so that a cell is the same cell for ever. */
  originX?: number;
  originY?: number;
}

/** A country in 50 m cells is a mistake, not an analysis; 4 million cells are 32 MB of look-up and centres. */
const mostCells = 4_000_000;

/**
 * Lays the cells whose centres lie in the study area (its edge counts as in), half-open and anchored at
 * multiples of the cell size from the CRS origin. An area without any centre gives an empty grid.
 * Throws EngineInputError 'cell_size' unless the size is a positive number, 'grid_too_large' above
 * 4 million cells in the bounding rectangle.
 */
export function buildGrid(options: GridOptions): CellGrid {
  const { shape, cellSizeMeters, originX = 0, originY = 0, studyArea } = options;
  if (!(cellSizeMeters > 0 && Number.isFinite(cellSizeMeters))) {
    throw new EngineInputError('cell_size', -1, `The cell size must be above 0 m, not ${cellSizeMeters}`);
  }
  const lattice: Lattice = { shape, cellSizeMeters, originX, originY };
  const polygon = polygonOf(studyArea);
  const window = 'columns' in studyArea ? studyArea : coveringWindow(lattice, polygon);
  const { columns, rows, firstColumn = 0, firstRow = 0 } = window;
  if (!(columns * rows <= mostCells)) {
    throw new EngineInputError(
      'grid_too_large',
      -1,
      `${columns} × ${rows} cells of ${cellSizeMeters} m; the limit is ${mostCells} cells`,
    );
  }
  const lookup = new Int32Array(columns * rows).fill(-1);
  const position: number[] = [];
  for (let row = 0; row < rows; row++) {
    const y = rowCentreY(lattice, firstRow + row);
    const holds = 'columns' in studyArea ? () => true : polygonSection(polygon, y);
    for (let column = 0; column < columns; column++) {
      if (!holds(columnCentreX(lattice, firstColumn + column, firstRow + row))) continue;
      lookup[row * columns + column] = position.length;
      position.push(row * columns + column);
    }
  }
  const rectangle = { firstColumn, firstRow, columns, rows, lookup, position: Int32Array.from(position) };
  return { ...lattice, ...rectangle, ...centres(lattice, rectangle), ...linkNeighbours(lattice, rectangle) };
}

/** Shorter side of the study area / 50, rounded to 50 m, between 50 and 500 m. An empty area gives 50 m. */
export function defaultCellSize(studyArea: MeterPolygon): number {
  const [minX, minY, maxX, maxY] = polygonBounds(studyArea);
  const shorter = Math.min(maxX - minX, maxY - minY);
  return Math.min(500, Math.max(50, Math.round(shorter / 50 / 50) * 50));
}

function polygonOf(studyArea: GridOptions['studyArea']): MeterPolygon {
  if ('columns' in studyArea) return [];
  return 'bounds' in studyArea ? polygonOfBounds(studyArea.bounds) : studyArea;
}

function coveringWindow(lattice: Lattice, polygon: MeterPolygon): Required<CellWindow> {
  const [minX, minY, maxX, maxY] = polygonBounds(polygon);
  if (!(minX <= maxX && minY <= maxY)) return { columns: 0, rows: 0, firstColumn: 0, firstRow: 0 };
  const firstRow = latticeRow(lattice, minY);
  const firstColumn = latticeColumn(lattice, minX);
  // a centre on the far edge counts as in, but for hexagons rounding may put it one row or column further
  const spare = lattice.shape === 'square' ? 1 : 2;
  return {
    firstColumn,
    firstRow,
    columns: latticeColumn(lattice, maxX) - firstColumn + spare,
    rows: latticeRow(lattice, maxY) - firstRow + spare,
  };
}

function centres(lattice: Lattice, rectangle: Required<CellWindow> & { position: Int32Array }) {
  const { position, columns, firstColumn, firstRow } = rectangle;
  const x = new Float64Array(position.length);
  const y = new Float64Array(position.length);
  position.forEach((at, i) => {
    const row = firstRow + Math.floor(at / columns);
    x[i] = columnCentreX(lattice, firstColumn + (at % columns), row);
    y[i] = rowCentreY(lattice, row);
  });
  return { x, y };
}
