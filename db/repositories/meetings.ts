import { HELD_STATES, type MeetingState } from '@lagesbild/shared/domain/meetings.ts';
import { and, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { estMeetings, meetingSeries } from '../schema/est_meetings.ts';
import { situationalPictures } from '../schema/situational_pictures.ts';
import type { Transaction } from '../scope.ts';

function select(tx: Transaction, ...conditions: (SQL | undefined)[]) {
  return tx
    .select({
      id: estMeetings.id,
      number: estMeetings.number,
      seriesId: estMeetings.seriesId,
      seriesName: meetingSeries.name,
      deadlineDays: meetingSeries.deadlineDays,
      heldOn: estMeetings.heldOn,
      startsAt: estMeetings.startsAt,
      place: estMeetings.place,
      strategic: estMeetings.strategic,
      state: sql<MeetingState>`${estMeetings.state}`,
      registryNumber: estMeetings.registryNumber,
      pictureId: estMeetings.pictureId,
      pictureNumber: estMeetings.pictureNumber,
      pictureFrom: situationalPictures.fromDate,
      pictureTo: situationalPictures.toDate,
      pictureKind: situationalPictures.periodKind,
      pictureState: situationalPictures.state,
      openedAt: estMeetings.openedAt,
      closedAt: estMeetings.closedAt,
      decisions: sql<number>`(SELECT count(*)::int FROM meeting_lines l
        WHERE l.municipality_id = ${estMeetings.municipalityId} AND l.meeting_id = ${estMeetings.id}
          AND l.kind = 'decision' AND l.deleted_at IS NULL)`,
      changeNumber: estMeetings.changeNumber,
      version: estMeetings.version,
    })
    .from(estMeetings)
    .leftJoin(
      meetingSeries,
      and(
        eq(meetingSeries.municipalityId, estMeetings.municipalityId),
        eq(meetingSeries.id, estMeetings.seriesId),
      ),
    )
    .leftJoin(
      situationalPictures,
      and(
        eq(situationalPictures.municipalityId, estMeetings.municipalityId),
        eq(situationalPictures.id, estMeetings.pictureId),
      ),
    )
    .where(and(...conditions));
}
export type MeetingRow = Awaited<ReturnType<typeof select>>[number];

/** All meetings, the latest date first. */
export async function listMeetings(tx: Transaction, municipalityId: string): Promise<MeetingRow[]> {
  return select(tx, eq(estMeetings.municipalityId, municipalityId)).orderBy(
    desc(estMeetings.heldOn),
    desc(estMeetings.number),
  );
}

export async function findMeeting(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<MeetingRow | null> {
  const [row] = await select(tx, eq(estMeetings.municipalityId, municipalityId), eq(estMeetings.id, id));
  return row ?? null;
}

/** The latest meeting before this one that has been held, or null. */
export async function findPreviousHeld(
  tx: Transaction,
  municipalityId: string,
  { heldOn, number }: { heldOn: string; number: number },
): Promise<MeetingRow | null> {
  const [row] = await select(
    tx,
    eq(estMeetings.municipalityId, municipalityId),
    inArray(estMeetings.state, [...HELD_STATES]),
    or(lt(estMeetings.heldOn, heldOn), and(eq(estMeetings.heldOn, heldOn), lt(estMeetings.number, number))),
  )
    .orderBy(desc(estMeetings.heldOn), desc(estMeetings.number))
    .limit(1);
  return row ?? null;
}

/**
 * Stores a meeting under the municipality's next number. False when the id is there already; throws a unique violation
 * when somebody took the number in the same moment.
 */
export async function insertMeeting(
  tx: Transaction,
  row: Omit<typeof estMeetings.$inferInsert, 'number'>,
): Promise<boolean> {
  const number = sql<number>`(SELECT coalesce(max(number), 0) + 1 FROM est_meetings
    WHERE municipality_id = ${row.municipalityId})`;
  const rows = await tx
    .insert(estMeetings)
    .values({ ...row, number })
    .onConflictDoNothing({ target: [estMeetings.municipalityId, estMeetings.id] })
    .returning({ id: estMeetings.id });
  return rows.length > 0;
}

/**
 * Takes the meeting's next change number, and with it the meeting's row until the transaction ends: changes of one
 * meeting come one after the other. Null when there is no such meeting.
 */
export async function takeChangeNumber(tx: Transaction, municipalityId: string, id: string) {
  const [row] = await tx
    .update(estMeetings)
    .set({ changeNumber: sql`${estMeetings.changeNumber} + 1` })
    .where(and(eq(estMeetings.municipalityId, municipalityId), eq(estMeetings.id, id)))
    .returning({
      state: sql<MeetingState>`${estMeetings.state}`,
      changeNumber: estMeetings.changeNumber,
      version: estMeetings.version,
    });
  return row ?? null;
}

/** Changes the meeting if it still has the version that was read. False means that somebody came before. */
export async function updateMeeting(
  tx: Transaction,
  key: { municipalityId: string; id: string; version: number },
  change: Partial<typeof estMeetings.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(estMeetings)
    .set({ ...change, version: key.version + 1 })
    .where(
      and(
        eq(estMeetings.municipalityId, key.municipalityId),
        eq(estMeetings.id, key.id),
        eq(estMeetings.version, key.version),
      ),
    )
    .returning({ id: estMeetings.id });
  return rows.length > 0;
}

/** The change number alone: what a stream tells first. Null when there is no such meeting. */
export async function findChangeNumber(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<number | null> {
  const [row] = await tx
    .select({ changeNumber: estMeetings.changeNumber })
    .from(estMeetings)
    .where(and(eq(estMeetings.municipalityId, municipalityId), eq(estMeetings.id, id)));
  return row?.changeNumber ?? null;
}
