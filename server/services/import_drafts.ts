import { createHash } from 'node:crypto';
import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import {
  findSourceByHeader,
  listImportSources,
  saveImportSource,
} from '@lagesbild/db/repositories/import_sources.ts';
import {
  deleteDraft,
  deleteOldDrafts,
  findImport,
  type ImportRow,
  insertImport,
  listImports,
  updateImport,
} from '@lagesbild/db/repositories/imports.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import type { MemberScope } from '@lagesbild/db/scope.ts';
import { OPEN_STATES } from '@lagesbild/shared/domain/import_states.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ImportOptions } from '@lagesbild/shared/schemas/import.ts';
import type { Import, ImportChange, ImportList } from '@lagesbild/shared/schemas/import_job.ts';
import type { ImportProfile } from '@lagesbild/shared/schemas/import_profile.ts';
import { uuidv7 } from 'uuidv7';
import { COLUMN_MEANINGS } from '../imports/column_names.ts';
import { foldName } from '../imports/folded_name.ts';
import type { ImportFile } from '../imports/import_deps.ts';
import { checkImportOptions, DEFAULT_SOURCE } from '../imports/import_options.ts';
import { loadImportTarget } from '../imports/import_target.ts';
import { readHeader } from '../imports/open_file.ts';
import { type PreparedFile, prepareFile } from '../imports/prepare_file.ts';
import { chosenColumns, profileFile } from '../imports/profile_file.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import type { ImportStore } from './import_store.ts';
import { describeImport, describeImportSummary } from './import_view.ts';

type Deps = Pick<AppDeps, 'db' | 'clock'> & { store: ImportStore };

const LISTED = 100;

export async function readImport(
  { db }: Pick<Deps, 'db'>,
  scope: MemberScope,
  id: string,
): Promise<ImportRow> {
  const row = await db.asMember(scope, (tx) => findImport(tx, { ...scope, id }));
  if (!row) throw notFound();
  return row;
}

export async function listAllImports({ db }: Pick<Deps, 'db'>, scope: MemberScope): Promise<ImportList> {
  return db.asMember(scope, async (tx) => ({
    imports: (await listImports(tx, scope.municipalityId, LISTED)).map(describeImportSummary),
    sources: (await listImportSources(tx, scope.municipalityId)).map(({ name, savedAt }) => ({
      name,
      savedAt: savedAt.toISOString(),
    })),
  }));
}

/** Takes away what was uploaded a day ago or earlier and never came to anything. */
export async function sweepDrafts({ db, clock, store }: Deps, scope: MemberScope): Promise<void> {
  const before = new Date(clock().getTime() - LIMITS.importDraftMilliseconds);
  const old = await db.asMember(scope, (tx) => deleteOldDrafts(tx, scope.municipalityId, before));
  for (const id of old) await store.remove({ ...scope, id });
  // by the file system's own clock, as the files are
  await store.sweep(scope.municipalityId, Date.now() - LIMITS.importDraftMilliseconds);
}

/**
 * Takes an uploaded file as a draft: how it is read comes from the source whose files have the same headers, else from
 * what is found in it. The file lies in the import's folder already.
 */
export async function createDraft(
  deps: Deps,
  scope: MemberScope,
  { id, file, bytes }: { id: string; file: ImportFile; bytes: number },
): Promise<Import> {
  const { db, clock } = deps;
  const prepared = await prepareFile(file.path);
  const headerKey = keyOf(await readHeader(prepared));
  const known = await db.asMember(scope, (tx) => findSourceByHeader(tx, scope.municipalityId, headerKey));
  const kept = (known?.options ?? {}) as ImportOptions;
  const { options, profile } = await describeFile(deps, scope, prepared, kept);
  await db.asMember(scope, (tx) =>
    insertImport(tx, {
      municipalityId: scope.municipalityId,
      id,
      userId: scope.userId,
      fileName: file.name,
      fileBytes: bytes,
      kind: prepared.kind,
      source: options.source ?? DEFAULT_SOURCE,
      sourceName: known?.name ?? null,
      knownSource: known !== null,
      headerKey,
      options,
      profile,
      rows: profile.rows,
      state: 'draft',
      createdAt: clock(),
    }),
  );
  return describeImport(await readImport(deps, scope, id));
}

/** Changes how a draft is read; the file is looked through anew, and an earlier dry run no longer holds. */
export async function changeDraft(
  deps: Deps,
  scope: MemberScope,
  id: string,
  { options: wanted, sourceName }: ImportChange,
): Promise<Import> {
  checkImportOptions(wanted);
  const before = await readImport(deps, scope, id);
  if (!OPEN_STATES.includes(before.state)) throw wrongState(before.state);
  const prepared = await prepareStored(deps, scope, id, wanted.sheet);
  const { options, profile } = await describeFile(deps, scope, prepared, wanted);
  const change = {
    options,
    profile,
    source: options.source ?? DEFAULT_SOURCE,
    rows: profile.rows,
    headerKey: keyOf(profile.columns.map(({ name }) => name)),
    check: null,
    problem: null,
    ...(sourceName === undefined ? {} : { sourceName: sourceName?.trim() ?? null }),
  };
  const done = await deps.db.asMember(scope, (tx) => updateImport(tx, { ...scope, id }, OPEN_STATES, change));
  if (!done) throw wrongState('running');
  return describeImport(await readImport(deps, scope, id));
}

/** Keeps how the file is read under the name of its source, for the next file with the same headers. */
export async function keepSource({ db, clock }: Deps, scope: MemberScope, row: ImportRow): Promise<void> {
  const { sourceName, headerKey } = row;
  if (sourceName === null || headerKey === null) return;
  // a sheet is named after its month as often as not
  const { sheet: _, ...options } = row.options as ImportOptions;
  const at = clock();
  await db.asMember(scope, async (tx) => {
    await saveImportSource(tx, {
      municipalityId: scope.municipalityId,
      name: sourceName,
      headerKey,
      options,
      savedAt: at,
      savedBy: scope.userId,
    });
    await addAuditEntry(tx, { ...scope, at, action: 'save', entity: 'import_source' });
  });
}

export async function discardDraft({ db, store }: Deps, scope: MemberScope, id: string): Promise<void> {
  const { state } = await readImport({ db }, scope, id);
  const done = await db.asMember(scope, (tx) => deleteDraft(tx, { ...scope, id }));
  if (!done) throw wrongState(state);
  await store.remove({ ...scope, id });
}

export const newImportId = (): string => uuidv7();

export function wrongState(state: string): ProblemError {
  return new ProblemError('import_state', `Importen är i läget ”${state}”, där det steget inte går att ta.`);
}

async function describeFile(
  { db }: Pick<Deps, 'db'>,
  scope: MemberScope,
  prepared: PreparedFile,
  wanted: ImportOptions,
): Promise<{ options: ImportOptions; profile: ImportProfile }> {
  const { municipalityId } = scope;
  const placeMapping = wanted.placeMapping ?? {};
  const run = <T>(work: Parameters<typeof db.asMember<T>>[1]) => db.asMember(scope, work);
  const target = await loadImportTarget(run, municipalityId, wanted.categoryMapping, placeMapping);
  const municipality = await run((tx) => findMunicipality(tx, municipalityId));
  const profile = await profileFile(prepared, wanted, target, municipality!.srid);
  const crs = wanted.crs ?? profile.coordinates?.code;
  const options: ImportOptions = {
    likely: 'skip',
    ...wanted,
    placeMapping,
    columns: chosenColumns(profile, COLUMN_MEANINGS),
    ...(crs === undefined ? {} : { crs }),
    ...(profile.sheets.length > 1 && profile.sheet !== null ? { sheet: profile.sheet } : {}),
  };
  return { options, profile };
}

async function prepareStored(
  { store }: Pick<Deps, 'store'>,
  scope: MemberScope,
  id: string,
  sheet: string | undefined,
): Promise<PreparedFile> {
  try {
    return await prepareFile(store.uploaded({ ...scope, id }), sheet);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw fileGone();
    throw error;
  }
}

export const fileGone = () =>
  new ProblemError('import_state', 'Filen finns inte kvar. Ladda upp den igen; valen för källan är sparade.');

const keyOf = (header: readonly string[]) =>
  createHash('sha256').update(header.map(foldName).join('\n')).digest('hex');
