import { and, eq } from 'drizzle-orm';
import { focusAreas } from '../schema/focus_areas.ts';
import type { Transaction } from '../scope.ts';

export type StoredFocusArea = typeof focusAreas.$inferSelect;
export type FocusAreaChange = Partial<
  Pick<
    StoredFocusArea,
    'name' | 'motive' | 'need' | 'possibility' | 'prioritisedQuarter' | 'decision' | 'decidedOn' | 'closedOn'
  >
>;

export function listFocusAreas(tx: Transaction, municipalityId: string): Promise<StoredFocusArea[]> {
  return tx.select().from(focusAreas).where(eq(focusAreas.municipalityId, municipalityId));
}

/** All of them, held until the transaction ends and in one order: two who prioritise at once are counted one by one. */
export function lockFocusAreas(tx: Transaction, municipalityId: string): Promise<StoredFocusArea[]> {
  return tx
    .select()
    .from(focusAreas)
    .where(eq(focusAreas.municipalityId, municipalityId))
    .orderBy(focusAreas.id)
    .for('update');
}

/** False when the id is already there. */
export async function insertFocusArea(
  tx: Transaction,
  row: typeof focusAreas.$inferInsert,
): Promise<boolean> {
  const rows = await tx.insert(focusAreas).values(row).onConflictDoNothing().returning({ id: focusAreas.id });
  return rows.length > 0;
}

/** Changes it if it still has the version that was read. Null means that somebody came before. */
export async function updateFocusArea(
  tx: Transaction,
  key: { municipalityId: string; id: string; version: number },
  change: FocusAreaChange & { updatedAt: Date },
): Promise<StoredFocusArea | null> {
  const [row] = await tx
    .update(focusAreas)
    .set({ ...change, version: key.version + 1 })
    .where(
      and(
        eq(focusAreas.municipalityId, key.municipalityId),
        eq(focusAreas.id, key.id),
        eq(focusAreas.version, key.version),
      ),
    )
    .returning();
  return row ?? null;
}
