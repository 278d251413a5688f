import type { RevisionAction } from '@lagesbild/shared/domain/incident_revisions.ts';
import { COUNTED_STATUSES } from '@lagesbild/shared/domain/statuses.ts';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../scope.ts';
import type { ImportKey } from './imports.ts';

/** Statuses that count, as SQL; the table is the source. */
const COUNTED = sql.raw(`(${COUNTED_STATUSES.map((status) => `'${status}'`).join(', ')})`);

/**
 * Somebody has worked with it since it came: it was changed, or another incident was merged into it. Such a row is not
 * taken back in silence.
 */
const IS_TOUCHED = sql`(i.version > 1 OR EXISTS (
  SELECT FROM incidents m WHERE m.municipality_id = i.municipality_id AND m.merged_into = i.id))`;

/** How many of the batch are stored, whatever has become of them. */
export async function countBatch(tx: Transaction, key: ImportKey): Promise<number> {
  const found = await tx.execute<{ n: number }>(sql`
    SELECT count(*)::int AS n FROM incidents
    WHERE municipality_id = ${key.municipalityId} AND import_id = ${key.id}`);
  return found.rows[0]?.n ?? 0;
}

/**
 * Takes the next rows of the batch out of all figures, each with a line in its history; returns how many, 0 when none
 * are left.
 */
export async function withdrawBatchChunk(
  tx: Transaction,
  key: ImportKey,
  { limit, includeTouched, at }: { limit: number; includeTouched: boolean; at: Date },
): Promise<number> {
  const action: RevisionAction = 'undo_import';
  const done = await tx.execute(sql`
    WITH chosen AS (
      SELECT i.id, i.status FROM incidents i
      WHERE i.municipality_id = ${key.municipalityId} AND i.import_id = ${key.id}
        AND i.status IN ${COUNTED} AND (${includeTouched} OR NOT ${IS_TOUCHED})
      LIMIT ${limit}
    ), gone AS (
      UPDATE incidents i SET status = 'withdrawn', version = i.version + 1 FROM chosen
      WHERE i.municipality_id = ${key.municipalityId} AND i.id = chosen.id
      RETURNING i.id, i.version, chosen.status AS status_before
    )
    INSERT INTO incident_revisions (municipality_id, incident_id, id, version, at, user_id, action, changes)
    SELECT ${key.municipalityId}, id, gen_random_uuid(), version, ${at}, asking_user(), ${action},
      jsonb_build_object('status', jsonb_build_array(status_before, 'withdrawn'))
    FROM gone`);
  return done.rowCount ?? 0;
}

export interface TouchedIncident extends Record<string, unknown> {
  id: string;
  categoryCode: string;
  placeName: string | null;
  countedAt: string;
}

/** What still counts of the batch: rows that somebody has worked with. Oldest first. */
export async function listTouched(
  tx: Transaction,
  key: ImportKey,
  limit: number,
): Promise<TouchedIncident[]> {
  const found = await tx.execute<TouchedIncident>(sql`
    SELECT i.id, i.category_code AS "categoryCode", i.place_name AS "placeName",
      to_char(i.counted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "countedAt"
    FROM incidents i
    WHERE i.municipality_id = ${key.municipalityId} AND i.import_id = ${key.id} AND i.status IN ${COUNTED}
    ORDER BY i.counted_at, i.id LIMIT ${limit}`);
  return found.rows;
}

/** A stored incident as the search for likely duplicates needs it; epoch milliseconds and degrees. */
export interface LocatedIncident extends Record<string, unknown> {
  id: string;
  categoryCode: string;
  lon: number;
  lat: number;
  from: number;
  to: number;
  source: string;
  sourceId: string | null;
  countedAt: string;
}

/**
 * The next located incidents that count and have a time, counted from `from` to `to` (epoch milliseconds), in the order
 * of counted moment and id; `after` continues behind a row.
 */
export async function listLocatedIncidents(
  tx: Transaction,
  municipalityId: string,
  period: { from: number; to: number },
  page: { after: LocatedIncident | null; limit: number },
): Promise<LocatedIncident[]> {
  const behind = page.after
    ? sql`AND (i.counted_at, i.id) > (${page.after.countedAt}::timestamptz, ${page.after.id}::uuid)`
    : sql``;
  const found = await tx.execute<LocatedIncident>(sql`
    SELECT i.id, i.category_code AS "categoryCode", i.lon, i.lat, i.source, i.source_id AS "sourceId",
      (extract(epoch FROM i.occurred_from) * 1000)::float8 AS "from",
      (extract(epoch FROM coalesce(i.occurred_to, i.occurred_from)) * 1000)::float8 AS "to",
      i.counted_at::text AS "countedAt"
    FROM incidents i
    WHERE i.municipality_id = ${municipalityId} AND i.status IN ${COUNTED}
      AND i.lon IS NOT NULL AND i.occurred_from IS NOT NULL
      AND i.counted_at >= to_timestamp(${period.from}::float8 / 1000)
      AND i.counted_at <= to_timestamp(${period.to}::float8 / 1000) ${behind}
    ORDER BY i.counted_at, i.id LIMIT ${page.limit}`);
  return found.rows;
}
