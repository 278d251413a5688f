import type { StoredIncident } from '@lagesbild/db/repositories/incident_reads.ts';
import { stringify } from 'csv-stringify/sync';

/** A cell that a spreadsheet would take for a formula is made plain text (OWASP "CSV injection"). */
const plain = (text: string | null): string | null => (text && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Incidents as CSV (UTF-8, comma, RFC 4180): codes and ISO times, no free text and no account. */
export function incidentsToCsv(rows: StoredIncident[]): string {
  return stringify(
    rows.map((row) => ({
      id: row.id,
      status: row.status,
      category: row.categoryCode,
      top_category: row.topCategoryCode,
      lon: row.lon,
      lat: row.lat,
      precision: row.precision,
      place_name: plain(row.placeName),
      place_type: row.placeType,
      time_kind: row.timeKind,
      occurred_from: row.occurredFrom?.toISOString() ?? null,
      occurred_to: row.occurredTo?.toISOString() ?? null,
      noticed_at: row.noticedAt.toISOString(),
      received_at: row.receivedAt.toISOString(),
      organization_id: row.organizationId,
      certainty: row.certainty,
      severity: row.severity,
      person_interval: row.personInterval,
      police_reported: row.policeReported,
      source: row.source,
    })),
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
