import type { StoredIncident } from '@lagesbild/db/repositories/incident_reads.ts';

/** What of an incident a file carries: codes and ISO times, no free text and no account. */
export function exportRow(row: StoredIncident) {
  return {
    id: row.id,
    status: row.status,
    category: row.categoryCode,
    top_category: row.topCategoryCode,
    lon: row.lon,
    lat: row.lat,
    precision: row.precision,
    place_name: row.placeName,
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
  };
}
