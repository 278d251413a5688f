import { and, eq, max, sql } from 'drizzle-orm';
import { areaSets, areas } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';
import type { StoredPolygon } from './municipalities.ts';

interface Key {
  municipalityId: string;
  id: string;
}

const polygon = (geometry: StoredPolygon) =>
  sql`ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(geometry)}), 4326))`;

/** A set behind those that are there. */
export async function insertEmptyAreaSet(tx: Transaction, { municipalityId, id }: Key, name: string) {
  const [last] = await tx
    .select({ position: max(areaSets.position) })
    .from(areaSets)
    .where(eq(areaSets.municipalityId, municipalityId));
  await tx.insert(areaSets).values({ municipalityId, id, name, position: (last?.position ?? -1) + 1 });
}

/** Changes the set if it still has the version that was read. False means that somebody came before. */
export async function updateAreaSet(
  tx: Transaction,
  key: Key & { version: number },
  change: { name?: string; active?: boolean },
): Promise<boolean> {
  const rows = await tx
    .update(areaSets)
    .set({ ...change, version: key.version + 1 })
    .where(
      and(
        eq(areaSets.municipalityId, key.municipalityId),
        eq(areaSets.id, key.id),
        eq(areaSets.version, key.version),
      ),
    )
    .returning({ id: areaSets.id });
  return rows.length > 0;
}

/** Adds an area, with the incidents that lie in it. */
export async function insertArea(
  tx: Transaction,
  { municipalityId, id }: Key,
  area: { setId: string; name: string; geometry: StoredPolygon; validFrom: Date },
): Promise<void> {
  await tx.insert(areas).values({
    municipalityId,
    id,
    areaSetId: area.setId,
    name: area.name,
    geom: polygon(area.geometry) as unknown as string,
    validFrom: area.validFrom,
  });
  await linkIncidents(tx, { municipalityId, id });
}

/**
 * Changes the area if it still has the version that was read, keeps what it was, and finds the incidents in it anew when
 * its border has moved. False means that somebody came before.
 */
export async function updateArea(
  tx: Transaction,
  key: Key & { version: number },
  { name, active, geometry }: { name?: string; active?: boolean; geometry?: StoredPolygon },
  at: Date,
): Promise<boolean> {
  const { municipalityId, id, version } = key;
  const kept = await tx.execute(sql`
    INSERT INTO former_areas (municipality_id, area_id, version, name, active, geom, valid_from, valid_to, last_data_version)
    SELECT a.municipality_id, a.id, a.version, a.name, a.active, a.geom, a.valid_from, ${at.toISOString()}::timestamptz,
      (SELECT m.data_version FROM municipalities m WHERE m.municipality_id = a.municipality_id)
    FROM areas a WHERE a.municipality_id = ${municipalityId} AND a.id = ${id} AND a.version = ${version}
    ON CONFLICT DO NOTHING
    RETURNING version`);
  if (kept.rows.length === 0) return false;
  await tx
    .update(areas)
    .set({
      ...(name === undefined ? {} : { name }),
      ...(active === undefined ? {} : { active }),
      ...(geometry === undefined ? {} : { geom: polygon(geometry) as unknown as string }),
      validFrom: at,
      version: version + 1,
    })
    .where(and(eq(areas.municipalityId, municipalityId), eq(areas.id, id)));
  if (geometry !== undefined) await linkIncidents(tx, key);
  return true;
}

/**
 * One area's incidents found anew: one pass over the municipality's plain coordinates, exact borders only for what lies
 * in the box around the area (the geometry index is not used under row-level security).
 */
async function linkIncidents(tx: Transaction, { municipalityId, id }: Key): Promise<void> {
  await tx.execute(
    sql`DELETE FROM incident_areas WHERE municipality_id = ${municipalityId} AND area_id = ${id}`,
  );
  await tx.execute(sql`
    WITH area AS MATERIALIZED (
      SELECT geom, ST_XMin(geom) AS west, ST_YMin(geom) AS south, ST_XMax(geom) AS east, ST_YMax(geom) AS north
      FROM areas WHERE municipality_id = ${municipalityId} AND id = ${id}
    ), near AS MATERIALIZED (
      SELECT i.id, i.geom FROM incidents i, area
      WHERE i.municipality_id = ${municipalityId}
        AND i.lon BETWEEN area.west AND area.east AND i.lat BETWEEN area.south AND area.north
    )
    INSERT INTO incident_areas (municipality_id, incident_id, area_id)
    SELECT ${municipalityId}, near.id, ${id} FROM near, area WHERE ST_Covers(area.geom, near.geom)
    ON CONFLICT DO NOTHING`);
}

/** What the area was before, newest first, and what it is now at the head. Empty for an area that is not there. */
export async function listAreaVersions(tx: Transaction, { municipalityId, id }: Key) {
  const found = await tx.execute<{
    version: number;
    name: string;
    active: boolean;
    geometry: StoredPolygon;
    valid_from: Date | string | null;
    valid_to: Date | string | null;
    last_data_version: string | number | null;
  }>(sql`
    SELECT version, name, active, ST_AsGeoJSON(geom, 9)::jsonb AS geometry, valid_from, NULL::timestamptz AS valid_to,
      NULL::bigint AS last_data_version
    FROM areas WHERE municipality_id = ${municipalityId} AND id = ${id}
    UNION ALL
    SELECT version, name, active, ST_AsGeoJSON(geom, 9)::jsonb, valid_from, valid_to, last_data_version
    FROM former_areas WHERE municipality_id = ${municipalityId} AND area_id = ${id}
    ORDER BY version DESC`);
  const moment = (at: Date | string | null) => (at === null ? null : new Date(at).toISOString());
  return found.rows.map(({ valid_from, valid_to, last_data_version, ...row }) => ({
    ...row,
    validFrom: moment(valid_from),
    validTo: moment(valid_to),
    lastDataVersion: last_data_version === null ? null : Number(last_data_version),
  }));
}
