import type { Presence } from '@lagesbild/shared/domain/meetings.ts';
import { and, asc, eq, sql } from 'drizzle-orm';
import { meetingPresence } from '../schema/est_meetings.ts';
import type { Transaction } from '../scope.ts';

interface RowKey {
  municipalityId: string;
  meetingId: string;
  id: string;
  version: number;
}

/** Who takes part in a meeting, in its order. */
export async function listPresence(tx: Transaction, municipalityId: string, meetingId: string) {
  return tx
    .select({
      id: meetingPresence.id,
      organizationId: meetingPresence.organizationId,
      organizationName: meetingPresence.organizationName,
      roleName: meetingPresence.roleName,
      present: sql<Presence>`${meetingPresence.present}`,
      position: meetingPresence.position,
      version: meetingPresence.version,
    })
    .from(meetingPresence)
    .where(and(eq(meetingPresence.municipalityId, municipalityId), eq(meetingPresence.meetingId, meetingId)))
    .orderBy(asc(meetingPresence.position), asc(meetingPresence.id));
}

export async function insertPresence(
  tx: Transaction,
  rows: (typeof meetingPresence.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(meetingPresence).values(rows);
}

const isKey = (key: RowKey) =>
  and(
    eq(meetingPresence.municipalityId, key.municipalityId),
    eq(meetingPresence.meetingId, key.meetingId),
    eq(meetingPresence.id, key.id),
    eq(meetingPresence.version, key.version),
  );

/** Changes the row if it still has the version that was read. */
export async function updatePresence(
  tx: Transaction,
  key: RowKey,
  change: Partial<typeof meetingPresence.$inferInsert>,
): Promise<void> {
  await tx
    .update(meetingPresence)
    .set({ ...change, version: key.version + 1 })
    .where(isKey(key));
}

export async function deletePresence(tx: Transaction, key: RowKey): Promise<void> {
  await tx.delete(meetingPresence).where(isKey(key));
}
