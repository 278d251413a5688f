import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { causes } from '../schema/causes.ts';
import { focusAreas } from '../schema/focus_areas.ts';
import { hotspots } from '../schema/hotspots.ts';
import type { Transaction } from '../scope.ts';

export type StoredCause = typeof causes.$inferSelect;

/** What an outline is of: a hotspot or a focus area. */
export type CauseSubject = { hotspotId: string } | { focusAreaId: string };

const ofSubject = (subject: CauseSubject) =>
  'hotspotId' in subject
    ? eq(causes.hotspotId, subject.hotspotId)
    : eq(causes.focusAreaId, subject.focusAreaId);

/** True when the subject is there; it is held until the transaction ends, so that an outline is changed by one at a time. */
export async function lockSubject(
  tx: Transaction,
  municipalityId: string,
  subject: CauseSubject,
): Promise<boolean> {
  const table = 'hotspotId' in subject ? hotspots : focusAreas;
  const id = 'hotspotId' in subject ? subject.hotspotId : subject.focusAreaId;
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.municipalityId, municipalityId), eq(table.id, id)))
    .for('update');
  return rows.length > 0;
}

export async function subjectExists(
  tx: Transaction,
  municipalityId: string,
  subject: CauseSubject,
): Promise<boolean> {
  const table = 'hotspotId' in subject ? hotspots : focusAreas;
  const id = 'hotspotId' in subject ? subject.hotspotId : subject.focusAreaId;
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.municipalityId, municipalityId), eq(table.id, id)));
  return rows.length > 0;
}

/** The causes of an outline, without the removed ones; the order among siblings is `position`. */
export function listCauses(
  tx: Transaction,
  municipalityId: string,
  subject: CauseSubject,
): Promise<StoredCause[]> {
  return tx
    .select()
    .from(causes)
    .where(and(eq(causes.municipalityId, municipalityId), ofSubject(subject), isNull(causes.removedAt)))
    .orderBy(asc(causes.position), asc(causes.id));
}

/** A cause, also a removed one. */
export async function findCause(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<StoredCause | null> {
  const [row] = await tx
    .select()
    .from(causes)
    .where(and(eq(causes.municipalityId, municipalityId), eq(causes.id, id)));
  return row ?? null;
}

export async function insertCause(tx: Transaction, row: typeof causes.$inferInsert): Promise<void> {
  await tx.insert(causes).values(row);
}

/** Changes it if it still has the version that was read. False means that somebody came before. */
export async function updateCause(
  tx: Transaction,
  key: { municipalityId: string; id: string; version: number },
  change: Partial<Pick<StoredCause, 'text' | 'kind' | 'certainty' | 'parentId'>> & { updatedAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(causes)
    .set({ ...change, version: key.version + 1 })
    .where(
      and(
        eq(causes.municipalityId, key.municipalityId),
        eq(causes.id, key.id),
        eq(causes.version, key.version),
      ),
    )
    .returning({ id: causes.id });
  return rows.length > 0;
}

/** Numbers siblings from 0 in the order given. */
export async function orderCauses(tx: Transaction, municipalityId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    UPDATE causes SET position = (wanted.place - 1)::int
    FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) WITH ORDINALITY AS wanted (id, place)
    WHERE causes.municipality_id = ${municipalityId} AND causes.id = wanted.id::uuid`);
}

/** Takes causes out of the outline, noting with which one they went. */
export async function removeCauses(
  tx: Transaction,
  municipalityId: string,
  ids: string[],
  removal: { removedAt: Date; removedWith: string },
): Promise<void> {
  await tx
    .update(causes)
    .set(removal)
    .where(and(eq(causes.municipalityId, municipalityId), inArray(causes.id, ids)));
}

/** What went out of the outline with a cause, itself included. */
export function listRemovedWith(tx: Transaction, municipalityId: string, id: string): Promise<StoredCause[]> {
  return tx
    .select()
    .from(causes)
    .where(and(eq(causes.municipalityId, municipalityId), eq(causes.removedWith, id)));
}

export async function restoreCauses(tx: Transaction, municipalityId: string, id: string): Promise<void> {
  await tx
    .update(causes)
    .set({ removedAt: null, removedWith: null })
    .where(and(eq(causes.municipalityId, municipalityId), eq(causes.removedWith, id)));
}
