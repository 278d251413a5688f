import { and, count, eq } from 'drizzle-orm';
import { users } from '../schema/accounts.ts';
import { savedViews } from '../schema/saved_views.ts';
import type { Transaction } from '../scope.ts';

/** Those that the asking account may see: its own and the shared ones (row-level security), in Swedish order of names. */
export async function listSavedViews(tx: Transaction, municipalityId: string) {
  const rows = await tx
    .select({
      id: savedViews.id,
      ownerId: savedViews.ownerId,
      ownerName: users.name,
      name: savedViews.name,
      search: savedViews.search,
      shared: savedViews.shared,
      createdAt: savedViews.createdAt,
    })
    .from(savedViews)
    .leftJoin(users, eq(users.id, savedViews.ownerId))
    .where(eq(savedViews.municipalityId, municipalityId));
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

export async function countSavedViews(
  tx: Transaction,
  municipalityId: string,
  ownerId: string,
): Promise<number> {
  const [row] = await tx
    .select({ views: count() })
    .from(savedViews)
    .where(and(eq(savedViews.municipalityId, municipalityId), eq(savedViews.ownerId, ownerId)));
  return row?.views ?? 0;
}

export async function findSavedView(tx: Transaction, municipalityId: string, id: string) {
  const [row] = await tx
    .select({ ownerId: savedViews.ownerId })
    .from(savedViews)
    .where(and(eq(savedViews.municipalityId, municipalityId), eq(savedViews.id, id)));
  return row ?? null;
}

export async function insertSavedView(tx: Transaction, row: typeof savedViews.$inferInsert): Promise<void> {
  await tx.insert(savedViews).values(row);
}

export async function deleteSavedView(tx: Transaction, municipalityId: string, id: string): Promise<void> {
  await tx
    .delete(savedViews)
    .where(and(eq(savedViews.municipalityId, municipalityId), eq(savedViews.id, id)));
}
