import { buildGrid, type CellGrid } from '@lagesbild/shared/analysis/grid.ts';
import { type AreaGeometry, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { createProjection, projectColumns } from '@lagesbild/shared/geo/projection.ts';
import { readShared } from './reference_files.ts';

export interface DatedPoints {
  /** Metres, EPSG:32615, rounded to 0.01 m. */
  x: Float64Array;
  y: Float64Array;
  /** Local days since the year began. */
  day: Float64Array;
}

const projection = createProjection('+proj=utm +zone=15 +datum=WGS84 +units=m +no_defs');
const dayMs = 86_400_000;

/** Day of 2019 that a local moment such as "2019-07-01T00:00:00" lies in, 0 = 1 January, fractional. */
export function dayOf2019(local: string): number {
  // read as UTC: only differences of local clock time are asked for
  return (Date.parse(`${local}Z`) - Date.UTC(2019, 0, 1)) / dayMs;
}

/** Robberies in Memphis in 2019, of the days from ≤ day < to. */
export function memphisRobberies(from: number, to: number): DatedPoints {
  const rows = readShared('data/memphis_robberies_2019.csv')
    .replaceAll('"', '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .map(([, lon, lat, time]) => ({ lon: Number(lon), lat: Number(lat), day: dayOf2019(time!) }))
    .filter(({ day }) => day >= from && day < to);
  const column = (of: (row: { lon: number; lat: number; day: number }) => number) =>
    Float64Array.from(rows, of);
  const { x, y } = projectColumns(
    projection,
    column(({ lon }) => lon),
    column(({ lat }) => lat),
  );
  const rounded = (meters: Float64Array) => meters.map((value) => Math.round(value * 100) / 100);
  return { x: rounded(x), y: rounded(y), day: column(({ day }) => day) };
}

/** Cells of 250 m whose centres lie in a police precinct. */
export function memphisGrid(): CellGrid {
  const { features } = JSON.parse(readShared('data/memphis_precincts.geojson')) as {
    features: { geometry: AreaGeometry }[];
  };
  const studyArea = features.flatMap(({ geometry }) => polygonToMeters(geometry, projection));
  return buildGrid({ studyArea, shape: 'square', cellSizeMeters: 250 });
}
