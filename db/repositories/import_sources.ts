import { and, desc, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { importSources } from '../schema/imports.ts';
import type { Transaction } from '../scope.ts';

const columns = {
  name: importSources.name,
  headerKey: importSources.headerKey,
  options: importSources.options,
  savedAt: importSources.savedAt,
};

/** The named sources, the latest used first. */
export async function listImportSources(tx: Transaction, municipalityId: string) {
  return tx
    .select(columns)
    .from(importSources)
    .where(eq(importSources.municipalityId, municipalityId))
    .orderBy(desc(importSources.savedAt));
}

/** The source whose files have these headers; of several the latest used. */
export async function findSourceByHeader(tx: Transaction, municipalityId: string, headerKey: string) {
  const rows = await tx
    .select(columns)
    .from(importSources)
    .where(and(eq(importSources.municipalityId, municipalityId), eq(importSources.headerKey, headerKey)))
    .orderBy(desc(importSources.savedAt))
    .limit(1);
  return rows[0] ?? null;
}

/** Keeps how a source is read under its name, in place of what was kept before. */
export async function saveImportSource(
  tx: Transaction,
  row: {
    municipalityId: string;
    name: string;
    headerKey: string;
    options: object;
    savedAt: Date;
    savedBy: string;
  },
): Promise<void> {
  await tx
    .insert(importSources)
    .values({ ...row, id: uuidv7() })
    .onConflictDoUpdate({
      target: [importSources.municipalityId, importSources.name],
      set: {
        headerKey: sql`excluded.header_key`,
        options: sql`excluded.options`,
        savedAt: sql`excluded.saved_at`,
        savedBy: sql`excluded.saved_by`,
      },
    });
}
