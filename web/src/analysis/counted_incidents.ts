import { COUNTED_STATUSES } from '@lagesbild/shared/domain/statuses.ts';
import { mercatorColumns } from '@lagesbild/shared/geo/mercator.ts';
import { type Projection, projectColumns } from '@lagesbild/shared/geo/projection.ts';
import type { CodeColumn, IncidentColumns } from './incident_columns.ts';

/**
 * The rows that count in figures, with what is computed once a load: metres, map position, category number. Those with
 * a point of their own come first, so that whatever is about places looks at the beginning of each column.
 */
export interface CountedIncidents {
  /** Position in the columns of each row that counts. */
  row: Int32Array;
  /** Rows with a point of their own; the others count in the headline, never on the map. */
  locatedCount: number;
  countedAt: Float64Array;
  /** Position in `familyCodes`. */
  category: Uint16Array;
  unreviewed: Uint8Array;
  /** Position among the organisations of the columns; -1 for none. */
  organization: Int32Array;
  /** Metres of the municipality's CRS and Web Mercator (world = 1), of the located ones only. */
  x: Float64Array;
  y: Float64Array;
  mercatorX: Float64Array;
  mercatorY: Float64Array;
}

/** Picks what counts and projects it. `familyCodes`: active top categories whose group counts; `sources`: those asked for. */
export function countIncidents(
  columns: IncidentColumns,
  projection: Projection,
  familyCodes: readonly string[],
  sources: readonly string[],
): CountedIncidents {
  const isCounted = matcher(columns.topCategory, familyCodes);
  const hasStatus = matcher(columns.status, COUNTED_STATUSES);
  const isAsked = matcher(columns.source, sources);
  const isPoint = matcher(columns.precision, ['point']);
  const isNew = matcher(columns.status, ['new']);
  const located: number[] = [];
  const others: number[] = [];
  for (let row = 0; row < columns.length; row++) {
    if (!isCounted(row) || !hasStatus(row) || !isAsked(row)) continue;
    if (!Number.isFinite(columns.countedAt[row]!)) continue;
    // a coarse point must not reach a map by mistake
    const hasPoint = isPoint(row) && Number.isFinite(columns.lon[row]! + columns.lat[row]!);
    (hasPoint ? located : others).push(row);
  }
  const row = Int32Array.from([...located, ...others]);
  const ofLocated = (column: Float64Array) => Float64Array.from(located, (at) => column[at]!);
  const lon = ofLocated(columns.lon);
  const lat = ofLocated(columns.lat);
  return {
    row,
    locatedCount: located.length,
    countedAt: Float64Array.from(row, (at) => columns.countedAt[at]!),
    category: categoryNumbers(columns.topCategory, row, familyCodes),
    unreviewed: Uint8Array.from(row, (at) => Number(isNew(at))),
    organization: Int32Array.from(row, (at) => columns.organization.codes[at]!),
    ...projectColumns(projection, lon, lat),
    ...mercatorColumns(lon, lat),
  };
}

/** Whether a row's word is one of the wanted; each word is looked at once, not once a row. */
function matcher({ codes, words }: CodeColumn, wanted: readonly string[]): (row: number) => boolean {
  const isWanted = words.map((word) => wanted.includes(word));
  return (row) => isWanted[codes[row]!] ?? false;
}

function categoryNumbers(column: CodeColumn, rows: Int32Array, familyCodes: readonly string[]): Uint16Array {
  const numbers = column.words.map((word) => familyCodes.indexOf(word));
  return Uint16Array.from(rows, (row) => numbers[column.codes[row]!]!);
}
