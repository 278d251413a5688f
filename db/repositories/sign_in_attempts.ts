import { and, gte, inArray, sql } from 'drizzle-orm';
import { signInAttempts } from '../schema/accounts.ts';
import type { Transaction } from '../scope.ts';

/** The largest number of failures that any of the keys has since the moment. */
export async function countRecentFailures(tx: Transaction, keys: Buffer[], since: Date): Promise<number> {
  const rows = await tx
    .select({ failures: sql<number>`sum(${signInAttempts.failures})::integer` })
    .from(signInAttempts)
    .where(and(inArray(signInAttempts.keyHash, keys), gte(signInAttempts.windowStart, since)))
    .groupBy(signInAttempts.keyHash);
  return rows.reduce((most, row) => Math.max(most, row.failures), 0);
}

export async function addFailure(tx: Transaction, keys: Buffer[], windowStart: Date): Promise<void> {
  await tx
    .insert(signInAttempts)
    .values(keys.map((keyHash) => ({ keyHash, windowStart, failures: 1 })))
    .onConflictDoUpdate({
      target: [signInAttempts.keyHash, signInAttempts.windowStart],
      set: { failures: sql`${signInAttempts.failures} + 1` },
    });
}

export async function forgetFailures(tx: Transaction, keys: Buffer[]): Promise<void> {
  await tx.delete(signInAttempts).where(inArray(signInAttempts.keyHash, keys));
}
