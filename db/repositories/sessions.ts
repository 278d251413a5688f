import { and, desc, eq, gt } from 'drizzle-orm';
import { sessions } from '../schema/accounts.ts';
import type { Transaction } from '../scope.ts';

/** The asking user's live sessions, the latest used first. */
export async function listSessions(tx: Transaction, userId: string, now: Date) {
  const rows = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt));
  return rows
    .map((row) => ({ ...row, lastUsedAt: row.lastUsedAt ?? row.createdAt }))
    .sort((a, b) => b.lastUsedAt.getTime() - a.lastUsedAt.getTime());
}

/** Ends one of the asking user's sessions; false when it is none of theirs. */
export async function deleteOwnSession(tx: Transaction, userId: string, id: string): Promise<boolean> {
  const rows = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  return rows.length > 0;
}

/** Notes that the session of the presented token is in use. */
export async function noteSessionUse(tx: Transaction, tokenHash: Buffer, at: Date): Promise<void> {
  await tx.update(sessions).set({ lastUsedAt: at }).where(eq(sessions.tokenHash, tokenHash));
}
