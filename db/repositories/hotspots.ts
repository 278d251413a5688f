import { and, count, desc, eq, sql } from 'drizzle-orm';
import { hotspotIncidents, hotspotSteps, hotspots, hotspotVisits } from '../schema/hotspots.ts';
import type { Transaction } from '../scope.ts';
import type { StoredPolygon } from './municipalities.ts';

interface Key {
  municipalityId: string;
  id: string;
}

const polygon = (geometry: StoredPolygon) =>
  sql`ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(geometry)}), 4326))` as unknown as string;

/** Written out, since a select from one table names its columns without it, and the inner table has columns of those names. */
const counted = (table: typeof hotspotIncidents | typeof hotspotVisits) =>
  sql<number>`(SELECT count(*)::int FROM ${table} counted
    WHERE counted.municipality_id = hotspots.municipality_id AND counted.hotspot_id = hotspots.id)`;

const stored = {
  id: hotspots.id,
  name: hotspots.name,
  origin: hotspots.origin,
  placeId: hotspots.placeId,
  focusAreaId: hotspots.focusAreaId,
  geometry: sql<StoredPolygon>`ST_AsGeoJSON(${hotspots.geom}, 9)::json`,
  found: hotspots.found,
  state: hotspots.state,
  stateSince: hotspots.stateSince,
  chosenFrom: hotspots.chosenFrom,
  version: hotspots.version,
  createdAt: hotspots.createdAt,
  updatedAt: hotspots.updatedAt,
  incidentCount: counted(hotspotIncidents),
  visitCount: counted(hotspotVisits),
};

const selectHotspots = (tx: Transaction) => tx.select(stored).from(hotspots);
export type StoredHotspot = Awaited<ReturnType<typeof selectHotspots>>[number];

/** All of the municipality, newest first. */
export async function listHotspots(tx: Transaction, municipalityId: string): Promise<StoredHotspot[]> {
  return selectHotspots(tx)
    .where(eq(hotspots.municipalityId, municipalityId))
    .orderBy(desc(hotspots.createdAt), hotspots.id);
}

/** Holds the row until the transaction ends, so that two who write at the same time write after each other. */
export async function lockHotspot(tx: Transaction, municipalityId: string, id: string): Promise<void> {
  await tx
    .select({ id: hotspots.id })
    .from(hotspots)
    .where(and(eq(hotspots.municipalityId, municipalityId), eq(hotspots.id, id)))
    .for('update');
}

/** One of the asked municipality, or null. */
export async function findHotspot(
  tx: Transaction,
  { municipalityId, id }: Key,
): Promise<StoredHotspot | null> {
  const [row] = await selectHotspots(tx).where(
    and(eq(hotspots.municipalityId, municipalityId), eq(hotspots.id, id)),
  );
  return row ?? null;
}

export async function countHotspots(tx: Transaction, municipalityId: string): Promise<number> {
  const [row] = await tx
    .select({ rows: count() })
    .from(hotspots)
    .where(eq(hotspots.municipalityId, municipalityId));
  return row?.rows ?? 0;
}

export async function insertHotspot(
  tx: Transaction,
  { geometry, ...row }: Omit<typeof hotspots.$inferInsert, 'geom'> & { geometry: StoredPolygon },
): Promise<void> {
  await tx.insert(hotspots).values({ ...row, geom: polygon(geometry) });
}

interface HotspotChange {
  name?: string;
  placeId?: string | null;
  focusAreaId?: string | null;
  geometry?: StoredPolygon;
  state?: string;
  stateSince?: Date;
}

/** Changes the hotspot if it still has the version that was read. False means that somebody came before. */
export async function updateHotspot(
  tx: Transaction,
  { municipalityId, id, version }: Key & { version: number },
  { geometry, ...change }: HotspotChange,
  updatedAt: Date,
): Promise<boolean> {
  const rows = await tx
    .update(hotspots)
    .set({ ...change, ...(geometry && { geom: polygon(geometry) }), updatedAt, version: version + 1 })
    .where(
      and(eq(hotspots.municipalityId, municipalityId), eq(hotspots.id, id), eq(hotspots.version, version)),
    )
    .returning({ id: hotspots.id });
  return rows.length > 0;
}

export async function insertHotspotStep(
  tx: Transaction,
  row: typeof hotspotSteps.$inferInsert,
): Promise<void> {
  await tx.insert(hotspotSteps).values(row);
}

/** Newest first. */
export async function listHotspotSteps(tx: Transaction, { municipalityId, id }: Key) {
  return tx
    .select({
      id: hotspotSteps.id,
      from: hotspotSteps.fromState,
      to: hotspotSteps.toState,
      reason: hotspotSteps.reason,
      at: hotspotSteps.at,
    })
    .from(hotspotSteps)
    .where(and(eq(hotspotSteps.municipalityId, municipalityId), eq(hotspotSteps.hotspotId, id)))
    .orderBy(desc(hotspotSteps.at), desc(hotspotSteps.id));
}
