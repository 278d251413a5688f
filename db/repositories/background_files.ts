import { eq } from 'drizzle-orm';
import { backgroundFiles } from '../schema/background_files.ts';
import type { Transaction } from '../scope.ts';

export type BackgroundFileRow = typeof backgroundFiles.$inferSelect;

/** What is known of the municipality's background file; null where it has none. */
export async function findBackgroundFile(
  tx: Transaction,
  municipalityId: string,
): Promise<BackgroundFileRow | null> {
  const rows = await tx
    .select()
    .from(backgroundFiles)
    .where(eq(backgroundFiles.municipalityId, municipalityId));
  return rows[0] ?? null;
}

/** Puts a file in the place of the one before. */
export async function replaceBackgroundFile(tx: Transaction, row: BackgroundFileRow): Promise<void> {
  const { municipalityId: _key, ...change } = row;
  await tx
    .insert(backgroundFiles)
    .values(row)
    .onConflictDoUpdate({ target: backgroundFiles.municipalityId, set: change });
}

export async function deleteBackgroundFile(tx: Transaction, municipalityId: string): Promise<void> {
  await tx.delete(backgroundFiles).where(eq(backgroundFiles.municipalityId, municipalityId));
}
