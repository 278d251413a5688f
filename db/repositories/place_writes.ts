import { and, eq, sql } from 'drizzle-orm';
import { places } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';

/** What can be changed of a place; what is left out stays. Degrees. */
export interface PlaceChange {
  name?: string;
  placeType?: string | null;
  active?: boolean;
  lon?: number;
  lat?: number;
}

/** Changes the place if it still has the version that was read. False means that somebody came before. */
export async function updatePlace(
  tx: Transaction,
  key: { municipalityId: string; id: string; version: number },
  { lon, lat, ...change }: PlaceChange,
): Promise<boolean> {
  const geom =
    lon !== undefined && lat !== undefined
      ? { geom: sql`ST_SetSRID(ST_MakePoint(${lon}, ${lat}), 4326)` as unknown as string }
      : {};
  const rows = await tx
    .update(places)
    .set({ ...change, ...geom, version: key.version + 1 })
    .where(
      and(
        eq(places.municipalityId, key.municipalityId),
        eq(places.id, key.id),
        eq(places.version, key.version),
      ),
    )
    .returning({ id: places.id });
  return rows.length > 0;
}
