import { randomUUID } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import { insertOrganizations } from '@lagesbild/db/repositories/registers.ts';
import { sql } from 'drizzle-orm';
import type { TestTown } from '../../town.ts';

export interface Chain {
  hotspotId: string;
  causeId: string;
  meetingId: string;
  /** A decision of that meeting, and a note of it. */
  lineId: string;
  noteId: string;
  /** Organizations that no account of the town belongs to. */
  libraryId: string;
  housingId: string;
}

/** What an åtgärd may hang on: a hotspot with a cause, a decision of a meeting, and two more organizations. */
export async function plantChain(db: Database, town: TestTown): Promise<Chain> {
  const chain: Chain = {
    hotspotId: randomUUID(),
    causeId: randomUUID(),
    meetingId: randomUUID(),
    lineId: randomUUID(),
    noteId: randomUUID(),
    libraryId: randomUUID(),
    housingId: randomUUID(),
  };
  const { code } = town;
  const by = town.userIds.coordinator;
  await db.asSystem(async (tx) => {
    await insertOrganizations(tx, [
      { municipalityId: code, id: chain.libraryId, name: 'Biblioteket', kind: 'municipal_department' },
      { municipalityId: code, id: chain.housingId, name: 'Bostads AB', kind: 'housing_company' },
    ]);
    await tx.execute(sql`
      INSERT INTO hotspots (municipality_id, id, name, origin, geom, state, state_since, created_by, created_at, updated_at)
      VALUES (${code}, ${chain.hotspotId}, 'Åkerö torg', 'drawn',
        ST_Multi(ST_SetSRID(ST_MakeEnvelope(16.374, 59.409, 16.376, 59.411), 4326)), 'acting', now(), ${by}, now(), now())`);
    await tx.execute(sql`
      INSERT INTO causes (municipality_id, id, hotspot_id, kind, text, certainty, position, created_by, created_at, updated_at)
      VALUES (${code}, ${chain.causeId}, ${chain.hotspotId}, 'place', 'Släckta lampor', 'likely', 0, ${by}, now(), now())`);
    await tx.execute(sql`
      INSERT INTO est_meetings (municipality_id, id, number, held_on, starts_at, state, created_by, created_at)
      VALUES (${code}, ${chain.meetingId}, 7, '2026-11-18', '09:00', 'open', ${by}, now())`);
    for (const [id, kind, text] of [
      [chain.lineId, 'decision', 'Biblioteket håller öppet till 20'],
      [chain.noteId, 'note', 'Det har varit lugnt'],
    ]) {
      await tx.execute(sql`
        INSERT INTO meeting_lines (municipality_id, meeting_id, id, item, kind, text, hotspot_id, organization_id, role_name,
          due_on, position, created_by, created_at, updated_by, updated_at)
        VALUES (${code}, ${chain.meetingId}, ${id}, 'decisions', ${kind}, ${text}, ${chain.hotspotId}, ${chain.libraryId},
          'Bibliotekschef', '2026-12-18', 1, ${by}, now(), ${by}, now())`);
    }
  });
  return chain;
}
