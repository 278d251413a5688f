import { BUSY_STATES, type ImportState, OPEN_STATES } from '@lagesbild/shared/domain/import_states.ts';
import { and, desc, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.ts';
import { imports } from '../schema/imports.ts';
import type { Transaction } from '../scope.ts';

export interface ImportKey {
  municipalityId: string;
  id: string;
}

const ofImport = (key: ImportKey) =>
  and(eq(imports.municipalityId, key.municipalityId), eq(imports.id, key.id));

/** A job that has not been heard of for this long is dead: its server went down without a word. */
const SILENCE = sql`interval '60 seconds'`;

export async function insertImport(tx: Transaction, row: typeof imports.$inferInsert): Promise<void> {
  await tx.insert(imports).values({ ...row, heartbeatAt: sql`now()` });
}

export async function finishImport(
  tx: Transaction,
  key: ImportKey,
  result: { rows: number; accepted: number; rejected: number; finishedAt: Date; result?: object },
): Promise<void> {
  await tx
    .update(imports)
    // what was found in the file goes with the file
    .set({ ...result, state: 'finished', readRows: result.rows, profile: null, check: null })
    .where(ofImport(key));
}

/** The job is alive. Written with every chunk, so that a long one is not taken for dead. */
export async function touchImport(tx: Transaction, key: ImportKey): Promise<void> {
  await tx.update(imports).set({ heartbeatAt: sql`now()` }).where(ofImport(key));
}

const summary = {
  id: imports.id,
  state: sql<ImportState>`${imports.state}`,
  kind: sql<'csv' | 'xlsx' | 'geojson'>`${imports.kind}`,
  fileName: imports.fileName,
  fileBytes: imports.fileBytes,
  source: imports.source,
  sourceName: imports.sourceName,
  userName: users.name,
  rows: imports.rows,
  readRows: imports.readRows,
  accepted: imports.accepted,
  rejected: imports.rejected,
  createdAt: imports.createdAt,
  finishedAt: imports.finishedAt,
  undoneAt: imports.undoneAt,
  cancelRequested: imports.cancelRequested,
};
const whole = {
  ...summary,
  headerKey: imports.headerKey,
  options: imports.options,
  profile: imports.profile,
  check: imports.check,
  result: imports.result,
  undo: imports.undo,
  problem: imports.problem,
  knownSource: imports.knownSource,
};

/** The municipality's imports, newest first. */
export async function listImports(tx: Transaction, municipalityId: string, limit: number) {
  return tx
    .select(summary)
    .from(imports)
    .leftJoin(users, eq(users.id, imports.userId))
    .where(eq(imports.municipalityId, municipalityId))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(limit);
}
export type ImportSummaryRow = Awaited<ReturnType<typeof listImports>>[number];

export async function findImport(tx: Transaction, key: ImportKey) {
  const rows = await tx
    .select(whole)
    .from(imports)
    .leftJoin(users, eq(users.id, imports.userId))
    .where(ofImport(key));
  return rows[0] ?? null;
}
export type ImportRow = NonNullable<Awaited<ReturnType<typeof findImport>>>;

export type ImportChange = Partial<
  Omit<typeof imports.$inferInsert, 'municipalityId' | 'id' | 'heartbeatAt' | 'state'>
> & { state?: ImportState };

/** Changes an import that stands in one of the states. False when it does not any more. */
export async function updateImport(
  tx: Transaction,
  key: ImportKey,
  from: readonly ImportState[],
  change: ImportChange,
): Promise<boolean> {
  const rows = await tx
    .update(imports)
    .set({ ...change, heartbeatAt: sql`now()` })
    .where(and(ofImport(key), inArray(imports.state, [...from])))
    .returning({ id: imports.id });
  return rows.length > 0;
}

/** Whether a job works on another of the municipality's imports. */
export async function hasBusyImport(tx: Transaction, key: ImportKey): Promise<boolean> {
  const rows = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        eq(imports.municipalityId, key.municipalityId),
        sql`${imports.id} <> ${key.id}`,
        inArray(imports.state, [...BUSY_STATES]),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Notes how far a job is, and tells whether somebody has asked it to stop, here or at another server. */
export async function noteProgress(
  tx: Transaction,
  key: ImportKey,
  progress: { readRows: number; accepted: number; rejected: number },
): Promise<{ cancelRequested: boolean }> {
  const rows = await tx
    .update(imports)
    .set({ ...progress, heartbeatAt: sql`now()` })
    .where(ofImport(key))
    .returning({ cancelRequested: imports.cancelRequested });
  return { cancelRequested: rows[0]?.cancelRequested ?? true };
}

/** Jobs that say "at work" but have been silent: their server is gone. `alive` are those of this server. */
export async function listSilentImports(tx: Transaction, municipalityId: string, alive: readonly string[]) {
  return tx
    .select({ id: imports.id, state: sql<ImportState>`${imports.state}` })
    .from(imports)
    .where(
      and(
        eq(imports.municipalityId, municipalityId),
        inArray(imports.state, [...BUSY_STATES]),
        alive.length > 0 ? notInArray(imports.id, [...alive]) : undefined,
        sql`(${imports.heartbeatAt} IS NULL OR ${imports.heartbeatAt} < now() - ${SILENCE})`,
      ),
    );
}

/** Removes what was uploaded and never imported; true when there was such a draft. */
export async function deleteDraft(tx: Transaction, key: ImportKey): Promise<boolean> {
  const rows = await tx
    .delete(imports)
    .where(and(ofImport(key), inArray(imports.state, [...OPEN_STATES])))
    .returning({ id: imports.id });
  return rows.length > 0;
}

/** Removes the drafts of before that moment; gives their ids. */
export async function deleteOldDrafts(
  tx: Transaction,
  municipalityId: string,
  before: Date,
): Promise<string[]> {
  const rows = await tx
    .delete(imports)
    .where(
      and(
        eq(imports.municipalityId, municipalityId),
        inArray(imports.state, [...OPEN_STATES]),
        lt(imports.createdAt, before),
      ),
    )
    .returning({ id: imports.id });
  return rows.map(({ id }) => id);
}
