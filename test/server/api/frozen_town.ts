import type { Database } from '@lagesbild/db/client.ts';
import { insertIncidents, type NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import { bumpDataVersion } from '@lagesbild/db/repositories/municipalities.ts';
import { storedIncident } from '../../stored_incident.ts';
import { createTestTown, type TestTown } from '../../town.ts';

const FORTNIGHT = 14 * 24 * 3600_000;
/** The last closed fortnight at PINNED_NOW begins here. */
export const FROZEN_FROM = '2026-11-02';
export const NOON_OF_FIRST_DAY = Date.parse('2026-11-02T12:00:00+01:00');
/** Eight incidents of the shown fortnight lie here. */
const HEAP = { lon: 16.3712, lat: 59.4123 };

/** A town with eight fortnights of nine scattered incidents, and in the last one a heap of eight: seventeen in all. */
export async function createFrozenTown(db: Database): Promise<{ town: TestTown; incidents: NewIncident[] }> {
  const town = await createTestTown(db);
  const row = (change: Partial<NewIncident>) =>
    storedIncident(town.organizationId, { occurredFrom: NOON_OF_FIRST_DAY, ...change });
  const incidents = Array.from({ length: 72 }, (_, i) =>
    row({
      lon: 16.362 + ((i * 7) % 36) / 1000,
      lat: 59.402 + ((i * 5) % 16) / 1000,
      occurredFrom: NOON_OF_FIRST_DAY - Math.floor(i / 9) * FORTNIGHT + (i % 9) * 3600_000,
      categoryCode: i % 3 === 0 ? 'theft' : 'vandalism.graffiti',
    }),
  );
  for (let i = 0; i < 8; i++)
    incidents.push(row({ ...HEAP, occurredFrom: NOON_OF_FIRST_DAY + i * 7200_000 }));
  await addIncidents(db, town, incidents);
  return { town, incidents };
}

/** As an import or a report would: the rows, and that figures are stale from here on. */
export function addIncidents(db: Database, { code }: TestTown, rows: NewIncident[]): Promise<void> {
  return db.asSystem(async (tx) => {
    await insertIncidents(tx, code, rows);
    await bumpDataVersion(tx, code);
  });
}
