import { and, desc, eq } from 'drizzle-orm';
import { hotspotVisits } from '../schema/hotspots.ts';
import type { Transaction } from '../scope.ts';

interface VisitKey {
  municipalityId: string;
  hotspotId: string;
  id: string;
}

const stored = {
  id: hotspotVisits.id,
  kind: hotspotVisits.kind,
  visitedOn: hotspotVisits.visitedOn,
  byRole: hotspotVisits.byRole,
  seen: hotspotVisits.seen,
};

const ofHotspot = ({ municipalityId, hotspotId }: Omit<VisitKey, 'id'>) =>
  and(eq(hotspotVisits.municipalityId, municipalityId), eq(hotspotVisits.hotspotId, hotspotId));

/** Latest first. */
export async function listHotspotVisits(tx: Transaction, key: Omit<VisitKey, 'id'>) {
  return tx
    .select(stored)
    .from(hotspotVisits)
    .where(ofHotspot(key))
    .orderBy(desc(hotspotVisits.visitedOn), desc(hotspotVisits.createdAt));
}

export async function findHotspotVisit(tx: Transaction, key: VisitKey) {
  const [row] = await tx
    .select(stored)
    .from(hotspotVisits)
    .where(and(ofHotspot(key), eq(hotspotVisits.id, key.id)));
  return row ?? null;
}

export async function insertHotspotVisit(
  tx: Transaction,
  row: typeof hotspotVisits.$inferInsert,
): Promise<void> {
  await tx.insert(hotspotVisits).values(row);
}

/** False when there was no such visit. */
export async function deleteHotspotVisit(tx: Transaction, key: VisitKey): Promise<boolean> {
  const rows = await tx
    .delete(hotspotVisits)
    .where(and(ofHotspot(key), eq(hotspotVisits.id, key.id)))
    .returning({ id: hotspotVisits.id });
  return rows.length > 0;
}
