import { sql } from 'drizzle-orm';
import type { Transaction } from '../scope.ts';
import type { StoredPolygon } from './municipalities.ts';

/** Why PostGIS does not take the polygon for a valid surface (a ring that crosses itself, say), or null when it does. */
export async function findInvalidReason(tx: Transaction, geometry: StoredPolygon): Promise<string | null> {
  const found = await tx.execute<{ reason: string }>(
    sql`SELECT ST_IsValidReason(ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(geometry)}), 4326)) AS reason`,
  );
  const reason = found.rows[0]?.reason;
  return reason === undefined || reason === 'Valid Geometry' ? null : reason;
}
