import type { AgendaItem, LineKind, Outcome } from '@lagesbild/shared/domain/meetings.ts';
import type { MeetingLineWording } from '@lagesbild/shared/schemas/meeting_line.ts';
import { and, asc, count, eq, gt, isNull, max, type SQL, sql } from 'drizzle-orm';
import { meetingLineRevisions, meetingLines } from '../schema/est_meetings.ts';
import { hotspots } from '../schema/hotspots.ts';
import type { Transaction } from '../scope.ts';

interface LineKey {
  municipalityId: string;
  meetingId: string;
  id: string;
}

function select(tx: Transaction, ...conditions: (SQL | undefined)[]) {
  return tx
    .select({
      id: meetingLines.id,
      item: sql<AgendaItem>`${meetingLines.item}`,
      kind: sql<LineKind>`${meetingLines.kind}`,
      text: meetingLines.text,
      hotspotId: meetingLines.hotspotId,
      hotspotName: hotspots.name,
      organizationId: meetingLines.organizationId,
      roleName: meetingLines.roleName,
      dueOn: meetingLines.dueOn,
      carriedFromMeetingId: meetingLines.carriedFromMeetingId,
      carriedFromLineId: meetingLines.carriedFromLineId,
      outcome: sql<Outcome | null>`${meetingLines.outcome}`,
      audience: meetingLines.audience,
      position: meetingLines.position,
      version: meetingLines.version,
      changeNumber: meetingLines.changeNumber,
      deletedAt: meetingLines.deletedAt,
      interventionIds: sql<
        string[]
      >`coalesce((SELECT json_agg(i.id ORDER BY i.created_at) FROM interventions i
        WHERE i.municipality_id = ${meetingLines.municipalityId} AND i.decided_meeting_id = ${meetingLines.meetingId}
          AND i.decided_line_id = ${meetingLines.id}), '[]'::json)`,
    })
    .from(meetingLines)
    .leftJoin(
      hotspots,
      and(eq(hotspots.municipalityId, meetingLines.municipalityId), eq(hotspots.id, meetingLines.hotspotId)),
    )
    .where(and(...conditions))
    .orderBy(asc(meetingLines.position), asc(meetingLines.id));
}
export type MeetingLineRow = Awaited<ReturnType<typeof select>>[number];

const isKey = ({ municipalityId, meetingId, id }: LineKey) =>
  and(
    eq(meetingLines.municipalityId, municipalityId),
    eq(meetingLines.meetingId, meetingId),
    eq(meetingLines.id, id),
  );

/** The lines of a meeting in their order; with `since` those written after that change number, removed ones too. */
export function listMeetingLines(
  tx: Transaction,
  municipalityId: string,
  meetingId: string,
  since: number | null = null,
): Promise<MeetingLineRow[]> {
  return select(
    tx,
    eq(meetingLines.municipalityId, municipalityId),
    eq(meetingLines.meetingId, meetingId),
    since === null ? isNull(meetingLines.deletedAt) : gt(meetingLines.changeNumber, since),
  );
}

/** Removed ones too. */
export async function findMeetingLine(tx: Transaction, key: LineKey): Promise<MeetingLineRow | null> {
  const [row] = await select(tx, isKey(key));
  return row ?? null;
}

/** How many lines the meeting has, removed ones too, and the last position. */
export async function measureMeetingLines(tx: Transaction, municipalityId: string, meetingId: string) {
  const [row] = await tx
    .select({ lines: count(), last: max(meetingLines.position) })
    .from(meetingLines)
    .where(and(eq(meetingLines.municipalityId, municipalityId), eq(meetingLines.meetingId, meetingId)));
  return { lines: row?.lines ?? 0, last: row?.last ?? 0 };
}

export async function insertMeetingLine(
  tx: Transaction,
  row: typeof meetingLines.$inferInsert,
): Promise<void> {
  await tx.insert(meetingLines).values(row);
}

/** The meeting's row is held (takeChangeNumber), so nobody writes the line in between. */
export async function updateMeetingLine(
  tx: Transaction,
  key: LineKey,
  change: Partial<typeof meetingLines.$inferInsert>,
): Promise<void> {
  await tx.update(meetingLines).set(change).where(isKey(key));
}

export async function insertLineRevision(
  tx: Transaction,
  { municipalityId, meetingId, id: lineId }: LineKey,
  revision: { version: number; body: MeetingLineWording; userId: string; at: Date },
): Promise<void> {
  await tx.insert(meetingLineRevisions).values({ municipalityId, meetingId, lineId, ...revision });
}

/** Every wording of a line, the first one first. */
export async function listLineRevisions(
  tx: Transaction,
  { municipalityId, meetingId, id }: LineKey,
  version: number | null = null,
) {
  return tx
    .select({
      version: meetingLineRevisions.version,
      at: meetingLineRevisions.at,
      line: sql<MeetingLineWording>`${meetingLineRevisions.body}`,
    })
    .from(meetingLineRevisions)
    .where(
      and(
        eq(meetingLineRevisions.municipalityId, municipalityId),
        eq(meetingLineRevisions.meetingId, meetingId),
        eq(meetingLineRevisions.lineId, id),
        version === null ? undefined : eq(meetingLineRevisions.version, version),
      ),
    )
    .orderBy(asc(meetingLineRevisions.version));
}
