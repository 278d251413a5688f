import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import { listTouched, withdrawBatchChunk } from '@lagesbild/db/repositories/import_batches.ts';
import { type ImportRow, noteProgress, updateImport } from '@lagesbild/db/repositories/imports.ts';
import { bumpDataVersion } from '@lagesbild/db/repositories/municipalities.ts';
import type { MemberScope } from '@lagesbild/db/scope.ts';
import { UNDOABLE_STATES } from '@lagesbild/shared/domain/import_states.ts';
import type { ImportOptions, ImportRejection } from '@lagesbild/shared/schemas/import.ts';
import type { ImportUndo } from '@lagesbild/shared/schemas/import_job.ts';
import { stringify } from 'csv-stringify/sync';
import { withBreather } from '../imports/breather.ts';
import { checkIncidents } from '../imports/check_incidents.ts';
import type { ImportDeps } from '../imports/import_deps.ts';
import { importIncidents } from '../imports/import_incidents.ts';
import { ProblemError } from '../problem.ts';
import { fileGone, keepSource, readImport } from './import_drafts.ts';
import type { ImportJobs, JobDeps, JobHandle } from './import_jobs.ts';

/** Begins a dry run of a draft: the same reading as an import, and nothing stored. */
export async function beginCheck(
  deps: JobDeps,
  jobs: ImportJobs,
  scope: MemberScope,
  id: string,
): Promise<void> {
  const row = await readImport(deps, scope, id);
  await refuseGone(deps, scope, id);
  await jobs.begin(
    scope,
    id,
    { from: ['draft'], state: 'checking', change: { check: null, accepted: 0, rejected: 0 } },
    async (job) => {
      const { file, options } = fileOf(deps, scope, row);
      const key = { ...scope, importId: id };
      const check = await withRejectedFile(deps, job, (importing) =>
        checkIncidents(importing, key, file, options),
      );
      await deps.db.asMember(scope, (tx) =>
        updateImport(tx, { ...scope, id }, ['checking'], {
          state: 'draft',
          check,
          rows: check.rows,
          accepted: check.accepted,
          rejected: check.rejectedCount,
        }),
      );
    },
  );
}

/** Begins the import of a draft that has been tried; it becomes one batch. */
export async function beginImport(
  deps: JobDeps,
  jobs: ImportJobs,
  scope: MemberScope,
  id: string,
): Promise<void> {
  const row = await readImport(deps, scope, id);
  if (row.state === 'draft' && row.check === null)
    throw new ProblemError('import_state', 'Provkör filen först, så att du ser vad som läses in.');
  if (row.state === 'draft') await refuseGone(deps, scope, id);
  await jobs.begin(
    scope,
    id,
    { from: ['draft'], state: 'running', change: { accepted: 0, rejected: 0 } },
    async (job) => {
      await keepSource(deps, scope, row);
      const { file, options } = fileOf(deps, scope, row);
      await withRejectedFile(deps, job, (importing) => importIncidents(importing, scope, file, options, id));
      await deps.store.removeUploaded({ ...scope, id });
    },
  );
}

const ROWS_A_CHUNK = 500;
const MOST_NAMED = 200;

/** Begins to take a batch back: its rows stop counting anywhere. What somebody has worked with since stays, and is named. */
export async function beginUndo(
  deps: JobDeps,
  jobs: ImportJobs,
  scope: MemberScope,
  id: string,
  includeTouched: boolean,
): Promise<void> {
  const row = await readImport(deps, scope, id);
  const before = (row.undo as ImportUndo | null)?.withdrawn ?? 0;
  await jobs.begin(scope, id, { from: UNDOABLE_STATES, state: 'undoing' }, async (job) => {
    const key = { ...scope, id };
    let withdrawn = 0;
    for (;;) {
      const taken = await withBreather(deps.breather, () =>
        deps.db.asMember(scope, async (tx) => {
          const count = await withdrawBatchChunk(tx, key, {
            limit: ROWS_A_CHUNK,
            includeTouched,
            at: deps.clock(),
          });
          if (count > 0) await bumpDataVersion(tx, scope.municipalityId);
          return count;
        }),
      );
      withdrawn += taken;
      if (taken === 0) break;
      await job.rest({ readRows: withdrawn, accepted: row.accepted, rejected: row.rejected });
    }
    const at = deps.clock();
    await deps.db.asMember(scope, async (tx) => {
      const kept = await listTouched(tx, key, MOST_NAMED);
      const undo: ImportUndo = { withdrawn: before + withdrawn, kept };
      await noteProgress(tx, key, { readRows: withdrawn, accepted: row.accepted, rejected: row.rejected });
      await updateImport(tx, key, ['undoing'], {
        state: 'undone',
        undo,
        undoneAt: at,
        undoneBy: scope.userId,
      });
      const details = { withdrawn, kept: kept.length };
      await addAuditEntry(tx, { ...scope, at, action: 'undo', entity: 'import', entityId: id, details });
    });
  });
}

function fileOf({ store }: JobDeps, scope: MemberScope, row: ImportRow) {
  const file = { path: store.uploaded({ ...scope, id: row.id }), name: row.fileName };
  return { file, options: row.options as ImportOptions };
}

async function refuseGone({ store }: JobDeps, scope: MemberScope, id: string): Promise<void> {
  const isThere = await access(store.uploaded({ ...scope, id })).then(
    () => true,
    () => false,
  );
  if (!isThere) throw fileGone();
}

/** As Swedish spreadsheets open it: a byte order mark and semicolons. */
const REJECTED_HEADER = '\uFEFFRad;Kolumn;Värde;Skäl\r\n';

/** Runs the reading with every rejected row written to the import's own list. */
async function withRejectedFile<T>(
  { db, clock, store, breather }: JobDeps,
  job: JobHandle,
  work: (importing: ImportDeps) => Promise<T>,
): Promise<T> {
  const list = createWriteStream(store.rejected({ ...job.scope, id: job.id }), { mode: 0o600 });
  list.write(REJECTED_HEADER);
  let held: [number, string, string, string][] = [];
  const flush = () => {
    const options = { delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const;
    if (held.length > 0) list.write(stringify(held, options));
    held = [];
  };
  const onRejected = ({ row, column, value, detail }: ImportRejection) => {
    held.push([row, column ?? '', value ?? '', detail]);
    if (held.length >= ROWS_A_CHUNK) flush();
  };
  try {
    return await work({
      run: (using) => withBreather(breather, () => db.asMember(job.scope, using)),
      clock,
      onRejected,
      checkpoint: ({ read, tally }) =>
        job.rest({ readRows: read, accepted: tally.accepted, rejected: tally.rejectedCount }),
    });
  } finally {
    flush();
    list.end();
    await once(list, 'close');
  }
}
