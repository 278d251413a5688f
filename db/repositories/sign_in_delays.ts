import { eq, sql } from 'drizzle-orm';
import { signInDelays } from '../schema/accounts.ts';
import type { Transaction } from '../scope.ts';

/** The failures of the account so far, held until the transaction ends, so that a burst is counted one by one. */
export async function holdFailures(tx: Transaction, keyHash: Buffer, now: Date) {
  await tx
    .insert(signInDelays)
    .values({ keyHash, failures: 0, lastFailedAt: now })
    .onConflictDoUpdate({ target: signInDelays.keyHash, set: { failures: sql`${signInDelays.failures}` } });
  const [row] = await tx.select().from(signInDelays).where(eq(signInDelays.keyHash, keyHash)).for('update');
  return row ?? { keyHash, failures: 0, lastFailedAt: now };
}

export async function setFailures(
  tx: Transaction,
  keyHash: Buffer,
  failures: number,
  lastFailedAt: Date,
): Promise<void> {
  await tx.update(signInDelays).set({ failures, lastFailedAt }).where(eq(signInDelays.keyHash, keyHash));
}

export async function forgetDelay(tx: Transaction, keyHash: Buffer): Promise<void> {
  await tx.delete(signInDelays).where(eq(signInDelays.keyHash, keyHash));
}
