import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { updateImport } from '@lagesbild/db/repositories/imports.ts';
import { BUSY_STATES } from '@lagesbild/shared/domain/import_states.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  Import,
  ImportChange,
  ImportFileForm,
  ImportList,
  ImportParams,
  ImportUndoRequest,
} from '@lagesbild/shared/schemas/import_job.ts';
import { Type } from 'typebox';
import { DEFAULT_BREATHER } from '../imports/breather.ts';
import { readParts } from '../imports/read_upload.ts';
import { memberOf } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import type { App, AppDeps } from '../route_deps.ts';
import {
  changeDraft,
  createDraft,
  discardDraft,
  listAllImports,
  newImportId,
  readImport,
  sweepDrafts,
  wrongState,
} from '../services/import_drafts.ts';
import { ImportJobs } from '../services/import_jobs.ts';
import { beginCheck, beginImport, beginUndo } from '../services/import_steps.ts';
import { openImportStore } from '../services/import_store.ts';
import { describeImport } from '../services/import_view.ts';
import { asProblem, refuseOther } from './imports.ts';
import { NoContent, PROBLEMS } from './problem_responses.ts';

const CSV = 'text/csv';
const permission = { config: { permission: 'import.run' } } as const;
const tags = ['imports'];

/** An import step by step: upload, describe, try, run, take back. Needs the multipart parser of importRoutes. */
export async function importJobRoutes(
  app: App,
  { db, clock, config, breather = DEFAULT_BREATHER }: AppDeps,
): Promise<void> {
  const store = openImportStore(config.importFolder);
  const deps = { db, clock, store, log: app.log, breather };
  const jobs = new ImportJobs(deps);
  app.addHook('onClose', () => jobs.close());
  const compile = app.validatorCompiler!;
  const one = { params: ImportParams, response: { 200: Import, ...PROBLEMS } };
  const begun = { params: ImportParams, response: { 202: Import, ...PROBLEMS } };

  app.get(
    '/',
    {
      ...permission,
      schema: {
        tags,
        summary: 'The imports so far, newest first, and the sources whose reading is kept',
        params: MunicipalityParams,
        response: { 200: ImportList, ...PROBLEMS },
      },
    },
    async (request) => {
      const { scope } = memberOf(request);
      await jobs.noteSilent(scope);
      return listAllImports(deps, scope);
    },
  );

  app.post(
    '/drafts',
    {
      ...permission,
      // the form comes as a stream, so its schema only documents
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => true : compile(part)),
      schema: {
        tags,
        summary: 'Upload a file; nothing is stored of its rows, what is found in it is told',
        consumes: ['multipart/form-data'],
        params: MunicipalityParams,
        body: ImportFileForm,
        response: { 201: Import, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { scope } = memberOf(request);
      refuseOther(request);
      await sweepDrafts(deps, scope);
      const id = newImportId();
      try {
        const { file } = await readParts(request.parts(), await store.open({ ...scope, id }));
        const { size } = await stat(file.path);
        return reply.code(201).send(await createDraft(deps, scope, { id, file, bytes: size }));
      } catch (error) {
        await store.remove({ ...scope, id });
        throw asProblem(error);
      }
    },
  );

  app.get(
    '/:id',
    { ...permission, schema: { tags, summary: 'One import, and how far its job is', ...one } },
    async (request) => {
      const { scope } = memberOf(request);
      await jobs.noteSilent(scope);
      return describeImport(await readImport(deps, scope, request.params.id));
    },
  );

  app.patch(
    '/:id',
    {
      ...permission,
      schema: { tags, summary: 'Say how a draft is to be read', body: ImportChange, ...one },
    },
    async (request) => changeDraft(deps, memberOf(request).scope, request.params.id, request.body),
  );

  app.delete(
    '/:id',
    {
      ...permission,
      schema: {
        tags,
        summary: 'Throw a draft away',
        params: ImportParams,
        response: { 204: NoContent, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      await discardDraft(deps, memberOf(request).scope, request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/:id/check',
    { ...permission, schema: { tags, summary: 'Try a draft: reads all of it, stores nothing', ...begun } },
    async (request, reply) => {
      const { scope } = memberOf(request);
      await beginCheck(deps, jobs, scope, request.params.id);
      return reply.code(202).send(describeImport(await readImport(deps, scope, request.params.id)));
    },
  );

  app.post(
    '/:id/run',
    { ...permission, schema: { tags, summary: 'Read a tried draft in, as one batch', ...begun } },
    async (request, reply) => {
      const { scope } = memberOf(request);
      await beginImport(deps, jobs, scope, request.params.id);
      return reply.code(202).send(describeImport(await readImport(deps, scope, request.params.id)));
    },
  );

  app.post(
    '/:id/cancel',
    { ...permission, schema: { tags, summary: 'Ask a job to stop; what has gone in stays', ...begun } },
    async (request, reply) => {
      const { scope } = memberOf(request);
      const { id } = request.params;
      const { state } = await readImport(deps, scope, id);
      const stoppable = BUSY_STATES.filter((busy) => busy !== 'undoing');
      const asked = await db.asMember(scope, (tx) =>
        updateImport(tx, { ...scope, id }, stoppable, { cancelRequested: true }),
      );
      if (!asked) throw wrongState(state);
      return reply.code(202).send(describeImport(await readImport(deps, scope, id)));
    },
  );

  app.post(
    '/:id/undo',
    {
      ...permission,
      schema: {
        tags,
        summary: 'Take a batch back; rows that somebody has worked with since are named and kept',
        body: ImportUndoRequest,
        ...begun,
      },
    },
    async (request, reply) => {
      const { scope } = memberOf(request);
      const { id } = request.params;
      await beginUndo(deps, jobs, scope, id, request.body.includeChanged ?? false);
      return reply.code(202).send(describeImport(await readImport(deps, scope, id)));
    },
  );

  app.get(
    '/:id/rejected.csv',
    {
      ...permission,
      schema: {
        tags,
        summary: 'The rows that were not read in, with the reasons; kept for a day',
        params: ImportParams,
        response: {
          200: { description: 'Semicolons, UTF-8', content: { [CSV]: { schema: Type.Any() } } },
          ...PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      const { scope } = memberOf(request);
      const { id } = await readImport(deps, scope, request.params.id);
      const path = store.rejected({ ...scope, id });
      const file = await open(path).catch(() => {
        throw notFound();
      });
      reply
        .type(`${CSV}; charset=utf-8`)
        .header('content-disposition', 'attachment; filename="avvisade-rader.csv"');
      return reply.send(createReadStream(path, { fd: file }));
    },
  );
}
