import type { CellShape } from '@lagesbild/shared/analysis/cell_grid.ts';
import { cellRing } from '@lagesbild/shared/analysis/draw_cells.ts';
import { holdsIn } from '@lagesbild/shared/analysis/name_place.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { CellFigures, CellPlaces } from './picture.ts';
import type { PlaceFinder } from './place_names.ts';

/** Columns of cells as the engine and the server give them; centres in metres, density per m². */
export interface CellColumns {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  count: ArrayLike<number>;
  cellSizeMeters: number;
  shape: CellShape;
  kde?: ArrayLike<number> | undefined;
  flagged?: ArrayLike<number> | undefined;
  aboveUsual?: ArrayLike<number> | undefined;
  pArea?: ArrayLike<number | null> | undefined;
  pPlace?: ArrayLike<number | null> | undefined;
  pUsual?: ArrayLike<number | null> | undefined;
  z?: ArrayLike<number | null> | undefined;
  p?: ArrayLike<number | null> | undefined;
  pAdjusted?: ArrayLike<number | null> | undefined;
}

/** What the cells are in one period; density per km². */
export function cellFigures(columns: Omit<CellColumns, 'x' | 'y' | 'shape'>): CellFigures {
  return {
    cellSizeMeters: columns.cellSizeMeters,
    count: columns.count,
    density: columns.kde ? Float64Array.from(columns.kde, (perMeter) => perMeter * 1e6) : null,
    flagged: columns.flagged ?? null,
    aboveUsual: columns.aboveUsual ?? null,
    pArea: columns.pArea ?? null,
    pPlace: columns.pPlace ?? null,
    pUsual: columns.pUsual ?? null,
    gistarZ: columns.z ?? null,
    gistarP: columns.p ?? null,
    gistarPAdjusted: columns.pAdjusted ?? null,
  };
}

/** Where the cells are, in degrees and words: the same in every period. */
export function cellPlaces(
  columns: Pick<CellColumns, 'x' | 'y' | 'cellSizeMeters' | 'shape'>,
  projection: Projection,
  findPlace: PlaceFinder,
  withRings = false,
): CellPlaces {
  const cells = columns.x.length;
  const lon = new Float64Array(cells);
  const lat = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const [cellLon, cellLat] = projection.toLonLat(columns.x[cell]!, columns.y[cell]!);
    lon[cell] = cellLon;
    lat[cell] = cellLat;
  }
  return {
    lon,
    lat,
    rings: withRings ? Array.from({ length: cells }, (_, cell) => cellRing(cell, columns, projection)) : null,
    names: Array.from({ length: cells }, (_, cell) =>
      findPlace(columns.x[cell]!, columns.y[cell]!, holdsIn([cell], columns)),
    ),
  };
}
