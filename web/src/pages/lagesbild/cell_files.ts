import type { PictureCells } from '../../analysis/picture.ts';

/** Cells with everything that somebody must know who finds the file alone. */
export interface CellsFile {
  cells: PictureCells;
  /** Corners of each cell, lon and lat, closed. */
  rings: [number, number][][];
  /** Method, parameters, period, study area, data-as-of …, in the order they are written. */
  about: Record<string, string | number | boolean | null>;
}

type CellColumn = { name: string; at(cell: number): number | null };

const numberOrNull = (value: number | null | undefined) =>
  value === null || value === undefined || Number.isNaN(value) ? null : value;

/** One column a value; those that were not computed, or not given to the role, are left out. */
function columnsOf({ cells }: CellsFile): CellColumn[] {
  const column = (name: string, values: ArrayLike<number | null> | null): CellColumn[] =>
    values ? [{ name, at: (cell) => numberOrNull(values[cell]) }] : [];
  return [
    ...column('lon', cells.lon),
    ...column('lat', cells.lat),
    ...column('count', cells.count),
    ...column('density_per_km2', cells.density),
    ...column('flagged', cells.flagged),
    ...column('above_usual', cells.aboveUsual),
    ...column('p_area', cells.pArea),
    ...column('p_place', cells.pPlace),
    ...column('p_usual', cells.pUsual),
    ...column('gistar_z', cells.gistarZ),
    ...column('gistar_p', cells.gistarP),
    ...column('gistar_p_adjusted', cells.gistarPAdjusted),
  ];
}

/** Comma-separated, a point as decimal sign; lines that begin with # tell how it was made. */
export function cellsToCsv(file: CellsFile): string {
  const columns = columnsOf(file);
  const about = Object.entries(file.about).map(([name, value]) => `# ${name}: ${value ?? ''}`);
  const rows = Array.from(file.cells.count, (_, cell) => columns.map(({ at }) => at(cell) ?? '').join(','));
  return [...about, columns.map(({ name }) => name).join(','), ...rows, ''].join('\r\n');
}

/** One polygon a cell; how it was made stands beside the features (foreign members, RFC 7946 §6.1). */
export function cellsToGeoJson(file: CellsFile): string {
  const columns = columnsOf(file);
  return JSON.stringify({
    type: 'FeatureCollection',
    about: file.about,
    features: file.rings.map((ring, cell) => ({
      type: 'Feature',
      properties: Object.fromEntries(columns.map(({ name, at }) => [name, at(cell)])),
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });
}
