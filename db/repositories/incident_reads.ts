import { COUNTED_GROUPS } from '@lagesbild/shared/domain/categories.ts';
import type { IncidentSource } from '@lagesbild/shared/domain/incident_codes.ts';
import { COUNTED_STATUSES } from '@lagesbild/shared/domain/statuses.ts';
import { and, count, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.ts';
import { incidents } from '../schema/incidents.ts';
import { categories } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';
import { type IncidentFilter, incidentCondition } from './incident_filter.ts';

const stored = {
  id: incidents.id,
  version: incidents.version,
  status: incidents.status,
  categoryCode: incidents.categoryCode,
  // the code it was reported with above, here the top category that it counts under
  topCategoryCode: categories.countedTopCode,
  precision: incidents.precision,
  lon: incidents.lon,
  lat: incidents.lat,
  accuracyMeters: incidents.accuracyMeters,
  placeId: incidents.placeId,
  placeName: incidents.placeName,
  placeType: incidents.placeType,
  timeKind: incidents.timeKind,
  occurredFrom: incidents.occurredFrom,
  occurredTo: incidents.occurredTo,
  noticedAt: incidents.noticedAt,
  countedAt: incidents.countedAt,
  receivedAt: incidents.receivedAt,
  organizationId: incidents.organizationId,
  reporterId: incidents.reporterId,
  reporterName: users.name,
  certainty: incidents.certainty,
  severity: incidents.severity,
  personInterval: incidents.personInterval,
  policeReported: incidents.policeReported,
  immediateStep: incidents.immediateStep,
  text: incidents.text,
  source: incidents.source,
  reviewNote: incidents.reviewNote,
  reviewedAt: incidents.reviewedAt,
  mergedInto: incidents.mergedInto,
  contentHash: incidents.contentHash,
  confirmedPersonalData: incidents.confirmedPersonalData,
  areaIds: sql<string[]>`coalesce((
    SELECT array_agg(ia.area_id ORDER BY ia.area_id) FROM incident_areas ia
    WHERE ia.municipality_id = ${incidents.municipalityId} AND ia.incident_id = ${incidents.id}), '{}')`,
};

const categoryOf = and(
  eq(categories.municipalityId, incidents.municipalityId),
  eq(categories.code, incidents.categoryCode),
);

const selectStored = (tx: Transaction) =>
  tx
    .select(stored)
    .from(incidents)
    .innerJoin(categories, categoryOf)
    .leftJoin(users, eq(users.id, incidents.reporterId));

export type StoredIncident = Awaited<ReturnType<typeof selectStored>>[number];

/** One incident of the asked municipality, or null. */
export async function findIncident(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<StoredIncident | null> {
  const rows = await selectStored(tx).where(
    and(eq(incidents.municipalityId, municipalityId), eq(incidents.id, id)),
  );
  return rows[0] ?? null;
}

/** The named incidents of the asked municipality, in no order. */
export async function findIncidents(
  tx: Transaction,
  municipalityId: string,
  ids: string[],
): Promise<StoredIncident[]> {
  if (ids.length === 0) return [];
  return selectStored(tx).where(
    and(eq(incidents.municipalityId, municipalityId), inArray(incidents.id, ids)),
  );
}

export interface ListPosition {
  countedAt: Date;
  id: string;
}

/** Newest first; `after` continues behind the last row of the previous page. */
export async function listIncidents(
  tx: Transaction,
  filter: IncidentFilter,
  page: { limit: number; after: ListPosition | null },
): Promise<StoredIncident[]> {
  const behind: SQL | undefined = page.after
    ? sql`(${incidents.countedAt}, ${incidents.id}) < (${page.after.countedAt.toISOString()}::timestamptz, ${page.after.id}::uuid)`
    : undefined;
  return selectStored(tx)
    .where(and(incidentCondition(tx, filter), behind))
    .orderBy(desc(incidents.countedAt), desc(incidents.id))
    .limit(page.limit);
}

export async function countIncidents(tx: Transaction, filter: IncidentFilter): Promise<number> {
  const rows = await tx.select({ matched: count() }).from(incidents).where(incidentCondition(tx, filter));
  return rows[0]?.matched ?? 0;
}

/** What figures, maps and hotspots are computed from: no text, no account. Ordered by counted moment, then id. */
export async function listIncidentColumns(tx: Transaction, filter: IncidentFilter) {
  return tx
    .select({
      id: incidents.id,
      lon: incidents.lon,
      lat: incidents.lat,
      countedAt: incidents.countedAt,
      occurredFrom: incidents.occurredFrom,
      occurredTo: incidents.occurredTo,
      noticedAt: incidents.noticedAt,
      receivedAt: incidents.receivedAt,
      timeKind: incidents.timeKind,
      category: categories.countedCode,
      topCategory: categories.countedTopCode,
      group: categories.countedGroup,
      organization: incidents.organizationId,
      status: incidents.status,
      severity: incidents.severity,
      source: incidents.source,
      precision: incidents.precision,
      placeId: incidents.placeId,
      placeName: incidents.placeName,
    })
    .from(incidents)
    .innerJoin(categories, categoryOf)
    .where(incidentCondition(tx, filter))
    .orderBy(incidents.countedAt, incidents.id);
}
export type IncidentColumnRow = Awaited<ReturnType<typeof listIncidentColumns>>[number];

/** Which of the source's own ids are stored already; what was taken back may come again. */
export async function findKnownSourceIds(
  tx: Transaction,
  municipalityId: string,
  source: string,
  sourceIds: string[],
): Promise<Set<string>> {
  if (sourceIds.length === 0) return new Set();
  const rows = await tx
    .select({ sourceId: incidents.sourceId })
    .from(incidents)
    .where(
      and(
        eq(incidents.municipalityId, municipalityId),
        eq(incidents.source, source),
        ne(incidents.status, 'withdrawn'),
        sql`${incidents.sourceId} = ANY(${sql.param(sourceIds)}::text[])`,
      ),
    );
  return new Set(rows.map((row) => row.sourceId as string));
}

/** Bounds of the located incidents in degrees, or null when there is none. */
export async function findIncidentBounds(tx: Transaction, municipalityId: string) {
  const rows = await tx
    .select({
      minLon: sql<number | null>`min(${incidents.lon})`,
      minLat: sql<number | null>`min(${incidents.lat})`,
      maxLon: sql<number | null>`max(${incidents.lon})`,
      maxLat: sql<number | null>`max(${incidents.lat})`,
    })
    .from(incidents)
    .where(eq(incidents.municipalityId, municipalityId));
  const { minLon, minLat, maxLon, maxLat } = rows[0] ?? {};
  if (minLon == null || minLat == null || maxLon == null || maxLat == null) return null;
  return { minLon, minLat, maxLon, maxLat };
}

/** Each source with incidents that count in figures: how many, and the earliest counted moment. */
export async function listSources(tx: Transaction, municipalityId: string) {
  return tx
    .select({
      source: sql<IncidentSource>`${incidents.source}`,
      count: count(),
      first: sql<string>`min(${incidents.countedAt})`.mapWith(incidents.countedAt),
    })
    .from(incidents)
    .innerJoin(categories, categoryOf)
    .where(
      and(
        incidentCondition(tx, { municipalityId, statuses: [...COUNTED_STATUSES] }),
        inArray(categories.countedGroup, [...COUNTED_GROUPS]),
      ),
    )
    .groupBy(incidents.source)
    .orderBy(incidents.source);
}

/** The earliest counted moment of the municipality's incidents, or null when there are none. */
export async function findFirstCounted(
  tx: Transaction,
  municipalityId: string,
  sources: string[] | null,
): Promise<Date | null> {
  const rows = await tx
    .select({ countedAt: incidents.countedAt })
    .from(incidents)
    .where(incidentCondition(tx, { municipalityId, statuses: [...COUNTED_STATUSES], sources }))
    .orderBy(incidents.countedAt)
    .limit(1);
  return rows[0]?.countedAt ?? null;
}
