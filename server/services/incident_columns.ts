import type { IncidentColumnRow } from '@lagesbild/db/repositories/incident_reads.ts';
import type { INCIDENT_ARROW_COLUMNS } from '@lagesbild/shared/schemas/incident.ts';
import {
  Dictionary,
  Int32,
  makeVector,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';

const codes = (values: (string | null)[]): Vector =>
  vectorFromArray(values, new Dictionary(new Utf8(), new Int32()));
const numbers = (values: number[]): Vector => makeVector(Float64Array.from(values));
const millis = (at: Date | null): number => at?.getTime() ?? Number.NaN;

/**
 * Incidents as an Apache Arrow IPC stream, a column a field; times are epoch milliseconds and NaN where unknown, as
 * are coordinates of incidents that are known by municipality only. No text and no account. Nothing gives 0 rows.
 */
export function incidentsToArrow(rows: IncidentColumnRow[]): Uint8Array {
  const columns: Record<(typeof INCIDENT_ARROW_COLUMNS)[number], Vector> = {
    id: vectorFromArray(
      rows.map((row) => row.id),
      new Utf8(),
    ),
    lon: numbers(rows.map((row) => row.lon ?? Number.NaN)),
    lat: numbers(rows.map((row) => row.lat ?? Number.NaN)),
    counted_at: numbers(rows.map((row) => millis(row.countedAt))),
    occurred_from: numbers(rows.map((row) => millis(row.occurredFrom))),
    occurred_to: numbers(rows.map((row) => millis(row.occurredTo))),
    noticed_at: numbers(rows.map((row) => millis(row.noticedAt))),
    received_at: numbers(rows.map((row) => millis(row.receivedAt))),
    time_kind: codes(rows.map((row) => row.timeKind)),
    category: codes(rows.map((row) => row.category)),
    top_category: codes(rows.map((row) => row.topCategory)),
    organization: codes(rows.map((row) => row.organization)),
    status: codes(rows.map((row) => row.status)),
    severity: codes(rows.map((row) => row.severity)),
    source: codes(rows.map((row) => row.source)),
    precision: codes(rows.map((row) => row.precision)),
    place_name: codes(rows.map((row) => row.placeName)),
    place_id: codes(rows.map((row) => row.placeId)),
  };
  const table = new Table(columns);
  // a batch of no rows would refer to dictionaries that are not sent: the columns' names and types alone say it
  return tableToIPC(rows.length === 0 ? new Table(table.schema) : table, 'stream');
}
