import { and, asc, eq, gte, lte } from 'drizzle-orm';
import { plannedEvents } from '../schema/planned_events.ts';
import type { Transaction } from '../scope.ts';

const shown = {
  id: plannedEvents.id,
  kind: plannedEvents.kind,
  name: plannedEvents.name,
  placeName: plannedEvents.placeName,
  fromDate: plannedEvents.fromDate,
  toDate: plannedEvents.toDate,
  note: plannedEvents.note,
  version: plannedEvents.version,
  updatedAt: plannedEvents.updatedAt,
};

/** Those that overlap the local days `from`–`to` (both included; null: without limit), by first day. */
export async function listPlannedEvents(
  tx: Transaction,
  municipalityId: string,
  { from, to }: { from: string | null; to: string | null },
) {
  return tx
    .select(shown)
    .from(plannedEvents)
    .where(
      and(
        eq(plannedEvents.municipalityId, municipalityId),
        from ? gte(plannedEvents.toDate, from) : undefined,
        to ? lte(plannedEvents.fromDate, to) : undefined,
      ),
    )
    .orderBy(asc(plannedEvents.fromDate), asc(plannedEvents.toDate), asc(plannedEvents.name));
}
export type PlannedEventRow = Awaited<ReturnType<typeof listPlannedEvents>>[number];

export async function findPlannedEvent(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<PlannedEventRow | null> {
  const [row] = await tx
    .select(shown)
    .from(plannedEvents)
    .where(and(eq(plannedEvents.municipalityId, municipalityId), eq(plannedEvents.id, id)));
  return row ?? null;
}

/** False when the id is taken already. */
export async function insertPlannedEvent(
  tx: Transaction,
  row: typeof plannedEvents.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(plannedEvents)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: plannedEvents.id });
  return rows.length > 0;
}

/** Changes the event if it still has the version that was read. False means that somebody came before. */
export async function updatePlannedEvent(
  tx: Transaction,
  key: { municipalityId: string; id: string; version: number },
  change: Partial<typeof plannedEvents.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(plannedEvents)
    .set({ ...change, version: key.version + 1 })
    .where(
      and(
        eq(plannedEvents.municipalityId, key.municipalityId),
        eq(plannedEvents.id, key.id),
        eq(plannedEvents.version, key.version),
      ),
    )
    .returning({ id: plannedEvents.id });
  return rows.length > 0;
}

/** False when there was none. */
export async function deletePlannedEvent(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<boolean> {
  const rows = await tx
    .delete(plannedEvents)
    .where(and(eq(plannedEvents.municipalityId, municipalityId), eq(plannedEvents.id, id)))
    .returning({ id: plannedEvents.id });
  return rows.length > 0;
}
