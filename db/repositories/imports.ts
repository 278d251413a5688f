import { and, eq } from 'drizzle-orm';
import { imports } from '../schema/municipalities.ts';
import type { Transaction } from '../scope.ts';

export async function insertImport(tx: Transaction, row: typeof imports.$inferInsert): Promise<void> {
  await tx.insert(imports).values(row);
}

export async function finishImport(
  tx: Transaction,
  key: { municipalityId: string; id: string },
  result: { rows: number; accepted: number; rejected: number; finishedAt: Date },
): Promise<void> {
  await tx
    .update(imports)
    .set(result)
    .where(and(eq(imports.municipalityId, key.municipalityId), eq(imports.id, key.id)));
}
