import type { IncidentColumnRow } from '@lagesbild/db/repositories/incident_reads.ts';
import { incidentsToArrow } from '@lagesbild/server/services/incident_columns.ts';

/** A row as the database gives it; what a test does not name is ordinary. */
export function incidentRow(change: Partial<IncidentColumnRow> = {}): IncidentColumnRow {
  return {
    id: '019a0000-0000-7000-8000-000000000001',
    lon: 14.58,
    lat: 58.4,
    countedAt: new Date('2026-11-10T12:00:00Z'),
    occurredFrom: new Date('2026-11-10T12:00:00Z'),
    occurredTo: null,
    noticedAt: new Date('2026-11-10T12:30:00Z'),
    receivedAt: new Date('2026-11-10T13:00:00Z'),
    timeKind: 'exact',
    category: 'vandalism.graffiti',
    topCategory: 'vandalism',
    group: 'crime',
    organization: null,
    status: 'reviewed',
    severity: null,
    source: 'staff',
    precision: 'point',
    placeName: null,
    placeId: null,
    ...change,
  } as IncidentColumnRow;
}

/** The rows as the server sends them to the browser. */
export function arrowOf(rows: IncidentColumnRow[]): ArrayBuffer {
  const bytes = incidentsToArrow(rows);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
