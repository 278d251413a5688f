import type { Database } from '@lagesbild/db/client.ts';
import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { TestTown } from './town.ts';

/** A drawn hotspot in the middle of the test town, as it is stored; returns its id. */
export async function storedHotspot(
  db: Database,
  town: TestTown,
  { name = 'Torget', focusAreaId = null }: { name?: string; focusAreaId?: string | null } = {},
): Promise<string> {
  const id = uuidv7();
  await db.asSystem((tx) =>
    tx.execute(sql`
      INSERT INTO hotspots (municipality_id, id, name, origin, focus_area_id, geom, state, state_since, created_by,
        created_at, updated_at)
      VALUES (${town.code}, ${id}, ${name}, 'drawn', ${focusAreaId},
        ST_Multi(ST_MakeEnvelope(16.374, 59.409, 16.376, 59.411, 4326)), 'mapping', now(),
        ${town.userIds.coordinator}, now(), now())`),
  );
  return id;
}

/** A visit to a hotspot, as it is stored; returns its id. */
export async function storedVisit(db: Database, town: TestTown, hotspotId: string): Promise<string> {
  const id = uuidv7();
  await db.asSystem((tx) =>
    tx.execute(sql`
      INSERT INTO hotspot_visits VALUES (${town.code}, ${hotspotId}, ${id}, 'safety_walk', '2026-11-03', 'Kommunpolis',
        'Lampan vid bron är släckt', ${town.userIds.police_partner}, now())`),
  );
  return id;
}
