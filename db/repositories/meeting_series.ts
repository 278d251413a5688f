import { and, asc, eq } from 'drizzle-orm';
import { meetingSeries } from '../schema/est_meetings.ts';
import type { Transaction } from '../scope.ts';

const fields = {
  id: meetingSeries.id,
  name: meetingSeries.name,
  rhythm: meetingSeries.rhythm,
  firstOn: meetingSeries.firstOn,
  startsAt: meetingSeries.startsAt,
  place: meetingSeries.place,
  deadlineDays: meetingSeries.deadlineDays,
  endedOn: meetingSeries.endedOn,
  version: meetingSeries.version,
};

/** All of them, ended ones too, the oldest first. */
export async function listMeetingSeries(tx: Transaction, municipalityId: string) {
  return tx
    .select(fields)
    .from(meetingSeries)
    .where(eq(meetingSeries.municipalityId, municipalityId))
    .orderBy(asc(meetingSeries.createdAt), asc(meetingSeries.id));
}
export type MeetingSeriesRow = Awaited<ReturnType<typeof listMeetingSeries>>[number];

export async function findMeetingSeries(tx: Transaction, municipalityId: string, id: string) {
  const [row] = await tx
    .select(fields)
    .from(meetingSeries)
    .where(and(eq(meetingSeries.municipalityId, municipalityId), eq(meetingSeries.id, id)));
  return row ?? null;
}

/** False when the id is there already. */
export async function insertMeetingSeries(
  tx: Transaction,
  row: typeof meetingSeries.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(meetingSeries)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: meetingSeries.id });
  return rows.length > 0;
}

/** Changes the series if it still has the version that was read. False means that somebody came before. */
export async function updateMeetingSeries(
  tx: Transaction,
  key: { municipalityId: string; id: string; version: number },
  change: Partial<Omit<MeetingSeriesRow, 'id' | 'version'>>,
): Promise<boolean> {
  const rows = await tx
    .update(meetingSeries)
    .set({ ...change, version: key.version + 1 })
    .where(
      and(
        eq(meetingSeries.municipalityId, key.municipalityId),
        eq(meetingSeries.id, key.id),
        eq(meetingSeries.version, key.version),
      ),
    )
    .returning({ id: meetingSeries.id });
  return rows.length > 0;
}
