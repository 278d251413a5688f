import { ProblemError } from '../problem.ts';
import { splitFeatures } from './geojson_features.ts';
import type { RecordEntry } from './record_format.ts';

const MOST_COLUMNS = 300;
/** The point comes first, under the names that the columns are found by. */
const POINT_COLUMNS = ['lon', 'lat'] as const;

interface Feature {
  id?: unknown;
  geometry?: { type?: unknown; coordinates?: unknown } | null;
  properties?: Record<string, unknown> | null;
}

export interface GeoJsonRecords {
  /** The header first. */
  entries: RecordEntry[];
  /** EPSG code that the file itself names (the older "crs" member), else null. */
  crs: number | null;
}

/**
 * Reads a FeatureCollection of points as records: longitude and latitude, the feature's own id, and a column for each
 * property that any feature has. Lines and areas are told as rows that cannot be read; a feature without geometry keeps
 * empty coordinates, since a place name may say where. Throws unreadable_file, empty_file.
 */
export async function readGeoJson(path: string): Promise<GeoJsonRecords> {
  const names = new Map<string, number>();
  const rows: { line: number; values: Map<number, string>; problem: string | null }[] = [];
  let hasIds = false;
  const reader = splitFeatures(path);
  try {
    for (;;) {
      const next = await reader.next();
      if (next.done) return finished(next.value);
      for (const text of next.value) takeFeature(JSON.parse(text) as Feature);
    }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) throw unreadable();
    throw error;
  }

  function takeFeature({ id, geometry, properties }: Feature): void {
    const values = new Map<number, string>();
    const point = pointOf(geometry);
    for (const [name, value] of Object.entries(properties ?? {})) {
      if (!names.has(name) && names.size >= MOST_COLUMNS) continue;
      if (!names.has(name)) names.set(name, names.size);
      values.set(names.get(name)!, textOf(value));
    }
    if (id !== undefined && id !== null) hasIds = true;
    values.set(-1, textOf(id));
    const problem = typeof point === 'string' ? point : null;
    if (typeof point !== 'string') {
      values.set(-3, point[0]);
      values.set(-2, point[1]);
    }
    rows.push({ line: rows.length + 1, values, problem });
  }

  function finished(around: string | null): GeoJsonRecords {
    if (around === null) throw unreadable();
    const collection = JSON.parse(around.replaceAll(/\[[\s,]*\]/g, '[]')) as Record<string, unknown>;
    if (rows.length === 0)
      throw new ProblemError('empty_file', 'GeoJSON-filen har inga objekt i ”features”.');
    const properties = [...names.keys()];
    const idName = hasIds ? ['id'] : [];
    const header = [...POINT_COLUMNS, ...idName, ...properties];
    const keys = [-3, -2, ...(hasIds ? [-1] : []), ...properties.map((_, index) => index)];
    const entries: RecordEntry[] = [{ line: 0, cells: header }];
    for (const { line, values, problem } of rows) {
      entries.push(
        problem === null ? { line, cells: keys.map((key) => values.get(key) ?? '') } : { line, problem },
      );
    }
    return { entries, crs: crsOf(collection.crs) };
  }
}

/** The point as text, or why there is none. */
function pointOf(geometry: Feature['geometry']): [string, string] | string {
  if (geometry === null || geometry === undefined) return ['', ''];
  const { type, coordinates } = geometry;
  const single =
    type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1
      ? coordinates[0]
      : coordinates;
  if (type !== 'Point' && single === coordinates) {
    return `Geometrin är ${typeof type === 'string' ? type.slice(0, 40) : 'okänd'}; bara punkter (Point) läses in.`;
  }
  if (!Array.isArray(single) || typeof single[0] !== 'number' || typeof single[1] !== 'number')
    return 'Punkten saknar koordinater.';
  return [String(single[0]), String(single[1])];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function crsOf(crs: unknown): number | null {
  const name = (crs as { properties?: { name?: unknown } } | null | undefined)?.properties?.name;
  if (typeof name !== 'string') return null;
  if (/CRS84/i.test(name)) return 4326;
  const code = /EPSG:{1,2}(?:[\d.]*:)?(\d{4,5})$/i.exec(name)?.[1];
  return code ? Number(code) : null;
}

const unreadable = () =>
  new ProblemError(
    'unreadable_file',
    'Filen går inte att läsa som GeoJSON. Den ska vara en FeatureCollection med punkter, i UTF-8.',
  );
