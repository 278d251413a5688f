import type { StoredIncident } from '@lagesbild/db/repositories/incident_reads.ts';
import { stringify } from 'csv-stringify/sync';
import { exportRow } from './incident_export_row.ts';

/** A cell that a spreadsheet would take for a formula is made plain text (OWASP "CSV injection"). */
const plain = (text: string | null): string | null => (text && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Incidents as CSV (UTF-8, comma, RFC 4180): codes and ISO times, no free text and no account. */
export function incidentsToCsv(rows: StoredIncident[]): string {
  return stringify(
    rows.map((row) => ({ ...exportRow(row), place_name: plain(row.placeName) })),
    { header: true, columns: CSV_COLUMNS },
  );
}

const CSV_COLUMNS = [
  'id',
  'status',
  'category',
  'top_category',
  'lon',
  'lat',
  'precision',
  'place_name',
  'place_type',
  'time_kind',
  'occurred_from',
  'occurred_to',
  'noticed_at',
  'received_at',
  'organization_id',
  'certainty',
  'severity',
  'person_interval',
  'police_reported',
  'source',
];
