import { and, eq, sql } from 'drizzle-orm';
import { incidentAreas, incidents } from '../schema/incidents.ts';
import type { Transaction } from '../scope.ts';

/** A row to store; times are epoch milliseconds, lon and lat null for precision "municipality". */
export interface NewIncident {
  id: string;
  status: string;
  categoryCode: string;
  precision: 'point' | 'municipality';
  lon: number | null;
  lat: number | null;
  accuracyMeters: number | null;
  placeId: string | null;
  placeName: string | null;
  placeType: string | null;
  timeKind: 'exact' | 'span' | 'unknown';
  occurredFrom: number | null;
  occurredTo: number | null;
  noticedAt: number;
  receivedAt: number;
  organizationId: string | null;
  reporterId: string | null;
  certainty: string;
  severity: string | null;
  personInterval: string;
  policeReported: string;
  immediateStep: string | null;
  text: string | null;
  source: string;
  sourceId: string | null;
  importId: string | null;
  reviewNote: string | null;
  mergedInto?: string | null;
  contentHash: string | null;
  /** Soft kinds that the reporter let stand; left out means none. */
  confirmedPersonalData?: string[];
}

const RECORD = sql.raw(`r(
  "id" uuid, "status" text, "categoryCode" text, "precision" text, "lon" float8, "lat" float8,
  "accuracyMeters" float8, "placeId" uuid, "placeName" text, "placeType" text, "timeKind" text,
  "occurredFrom" float8, "occurredTo" float8, "noticedAt" float8, "receivedAt" float8, "organizationId" uuid,
  "reporterId" uuid, "certainty" text, "severity" text, "personInterval" text, "policeReported" text,
  "immediateStep" text, "text" text, "source" text, "sourceId" text, "importId" uuid, "reviewNote" text,
  "mergedInto" uuid, "contentHash" text, "confirmedPersonalData" text[])`);

/** From so many rows a write is a bulk write, after which the planner's statistics may be out of date. */
const BULK_ROWS = 100;

/**
 * Stores the rows and the areas that each lies in; ids and source ids that are there already are passed over.
 * Returns the ids that were stored.
 */
export async function insertIncidents(
  tx: Transaction,
  municipalityId: string,
  rows: NewIncident[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const stored = await tx.execute<{ id: string }>(sql`
    INSERT INTO incidents (
      municipality_id, id, status, category_code, precision_code, geom, accuracy_meters, place_id, place_name,
      place_type, time_kind, occurred_from, occurred_to, noticed_at, received_at, organization_id, reporter_id,
      certainty, severity, person_interval, police_reported, immediate_step, body_text, source, source_id, import_id,
      review_note, merged_into, content_hash, confirmed_personal_data)
    SELECT ${municipalityId}, "id", "status", "categoryCode", "precision",
      CASE WHEN "precision" = 'point' THEN ST_SetSRID(ST_MakePoint("lon", "lat"), 4326) END,
      "accuracyMeters", "placeId", "placeName", "placeType", "timeKind",
      to_timestamp("occurredFrom" / 1000), to_timestamp("occurredTo" / 1000), to_timestamp("noticedAt" / 1000),
      to_timestamp("receivedAt" / 1000), "organizationId", "reporterId", "certainty", "severity", "personInterval",
      "policeReported", "immediateStep", "text", "source", "sourceId", "importId", "reviewNote", "mergedInto", "contentHash",
      coalesce("confirmedPersonalData", '{}')
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS ${RECORD}
    ON CONFLICT DO NOTHING
    RETURNING id`);
  const ids = stored.rows.map((row) => row.id);
  if (ids.length >= BULK_ROWS) await tx.execute(sql`SELECT refresh_statistics()`);
  await deriveAreas(tx, municipalityId, ids);
  return ids;
}

/**
 * Which areas each incident lies in; a point on a border lies in both. Adds to what was derived before. The incidents
 * are fetched by key first: joined straight away, the planner reads every incident of an area by its geometry.
 */
async function deriveAreas(tx: Transaction, municipalityId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    WITH located AS MATERIALIZED (
      SELECT i.municipality_id, i.id, i.geom FROM incidents i
      WHERE i.municipality_id = ${municipalityId} AND i.id = ANY(${sql.param(ids)}::uuid[])
    )
    INSERT INTO incident_areas (municipality_id, incident_id, area_id)
    SELECT l.municipality_id, l.id, a.id
    FROM located l
    JOIN areas a ON a.municipality_id = l.municipality_id AND ST_Covers(a.geom, l.geom)
    ON CONFLICT DO NOTHING`);
}

export type IncidentChange = Partial<
  Pick<
    typeof incidents.$inferInsert,
    | 'status'
    | 'categoryCode'
    | 'accuracyMeters'
    | 'placeId'
    | 'placeName'
    | 'placeType'
    | 'timeKind'
    | 'occurredFrom'
    | 'occurredTo'
    | 'noticedAt'
    | 'certainty'
    | 'severity'
    | 'personInterval'
    | 'policeReported'
    | 'immediateStep'
    | 'text'
    | 'reviewNote'
    | 'reviewedBy'
    | 'reviewedAt'
    | 'mergedInto'
    | 'contentHash'
    | 'confirmedPersonalData'
  >
> & {
  /** null: only the municipality is known. */
  position?: { lon: number; lat: number } | null;
};

/** Holds the rows until the transaction ends; always in the order of their ids, so that nobody waits in a ring. */
export async function lockIncidents(tx: Transaction, municipalityId: string, ids: string[]): Promise<void> {
  await tx.execute(sql`
    SELECT 1 FROM incidents WHERE municipality_id = ${municipalityId} AND id = ANY(${sql.param(ids)}::uuid[])
    ORDER BY id FOR UPDATE`);
}

/** Changes the incident if it still has the version that was read. False means that somebody came before. */
export async function updateIncident(
  tx: Transaction,
  key: { municipalityId: string; id: string; version: number },
  { position, ...change }: IncidentChange,
): Promise<boolean> {
  const geom = position
    ? (sql`ST_SetSRID(ST_MakePoint(${position.lon}, ${position.lat}), 4326)` as unknown as string)
    : undefined;
  const rows = await tx
    .update(incidents)
    .set({
      ...change,
      ...(geom ? { geom, precision: 'point' } : {}),
      ...(position === null ? { geom: null, precision: 'municipality' } : {}),
      version: key.version + 1,
    })
    .where(
      and(
        eq(incidents.municipalityId, key.municipalityId),
        eq(incidents.id, key.id),
        eq(incidents.version, key.version),
      ),
    )
    .returning({ id: incidents.id });
  if (rows.length === 0) return false;
  if (position !== undefined) {
    await tx
      .delete(incidentAreas)
      .where(and(eq(incidentAreas.municipalityId, key.municipalityId), eq(incidentAreas.incidentId, key.id)));
    await deriveAreas(tx, key.municipalityId, [key.id]);
  }
  return true;
}
