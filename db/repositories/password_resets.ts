import { and, eq, isNull } from 'drizzle-orm';
import { passwordResets } from '../schema/account_links.ts';
import { users } from '../schema/accounts.ts';
import type { Transaction } from '../scope.ts';

/** The one link of the account: those that were asked for before are void. */
export async function replacePasswordReset(
  tx: Transaction,
  reset: { tokenHash: Buffer; userId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await deletePasswordResets(tx, reset.userId);
  await tx.insert(passwordResets).values(reset);
}

/** The unused reset of the presented token and its account, held until the transaction ends; null for a disabled one. */
export async function findPresentedReset(tx: Transaction, tokenHash: Buffer) {
  const [row] = await tx
    .select({ userId: passwordResets.userId, expiresAt: passwordResets.expiresAt })
    .from(passwordResets)
    .where(and(eq(passwordResets.tokenHash, tokenHash), isNull(passwordResets.usedAt)))
    .for('update');
  if (!row) return null;
  const [account] = await tx
    .select({ email: users.email, name: users.name })
    .from(users)
    .where(and(eq(users.id, row.userId), isNull(users.disabledAt)));
  return account ? { ...row, ...account } : null;
}

export async function markResetUsed(tx: Transaction, tokenHash: Buffer, at: Date): Promise<void> {
  await tx.update(passwordResets).set({ usedAt: at }).where(eq(passwordResets.tokenHash, tokenHash));
}

export async function deletePasswordResets(tx: Transaction, userId: string): Promise<void> {
  await tx.delete(passwordResets).where(eq(passwordResets.userId, userId));
}
