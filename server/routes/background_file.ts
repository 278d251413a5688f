import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import {
  type BackgroundFileRow,
  deleteBackgroundFile,
  findBackgroundFile,
  replaceBackgroundFile,
} from '@lagesbild/db/repositories/background_files.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import {
  BackgroundFile,
  BackgroundFileParams,
  BackgroundFileUpload,
} from '@lagesbild/shared/schemas/background_file.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { Type } from 'typebox';
import { memberOf } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { describeBackgroundFile } from '../services/background_file_view.ts';
import {
  backgroundTooLarge,
  readBackground,
  removeBackground,
  storeBackground,
} from '../services/background_store.ts';
import { byteRange } from '../services/byte_range.ts';
import { PROBLEMS } from './problem_responses.ts';

const PMTILES = 'application/vnd.pmtiles';
const YEAR_SECONDS = 365 * 24 * 3600;
const file = { description: 'Bytes of the file', content: { [PMTILES]: { schema: Type.Any() } } };

/** The municipality's own map background: an administrator hands in a PMTiles file, members read parts of it. */
export async function backgroundFileRoutes(app: App, { db, clock, config }: AppDeps): Promise<void> {
  const { mapFolder } = config;
  const configure = { config: { permission: 'municipality.configure' } } as const;
  app.addContentTypeParser(['application/octet-stream', PMTILES], (_request, payload, done) =>
    done(null, payload),
  );

  app.post(
    '/background-file',
    {
      ...configure,
      schema: {
        tags: ['municipality'],
        summary: 'Hand in a PMTiles file of vector tiles as map background, in place of the one before',
        consumes: [PMTILES, 'application/octet-stream'],
        params: MunicipalityParams,
        querystring: BackgroundFileUpload,
        response: { 201: BackgroundFile, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { scope } = memberOf(request);
      if (!(request.body instanceof Readable)) {
        throw new ProblemError(
          'unsupported_media_type',
          `Skicka filen som ${PMTILES} eller application/octet-stream.`,
        );
      }
      // said before anything is read
      if (Number(request.headers['content-length'] ?? 0) > LIMITS.backgroundFileBytes)
        throw backgroundTooLarge();
      const stored = await storeBackground(mapFolder, scope.municipalityId, request.body);
      const row: BackgroundFileRow = {
        ...stored,
        municipalityId: scope.municipalityId,
        name: basename(request.query.name),
        uploadedAt: clock(),
      };
      const before = await db.asMember(scope, async (tx) => {
        const known = await findBackgroundFile(tx, scope.municipalityId);
        await replaceBackgroundFile(tx, row);
        await addAuditEntry(tx, {
          municipalityId: scope.municipalityId,
          at: clock(),
          userId: scope.userId,
          action: 'background_file.replaced',
          entity: 'background_file',
          entityId: row.id,
          details: { bytes: row.bytes },
        });
        return known;
      });
      if (before) await removeBackground(mapFolder, scope.municipalityId, before.id);
      return reply.code(201).send(describeBackgroundFile(row)!);
    },
  );

  app.delete(
    '/background-file',
    {
      ...configure,
      schema: {
        tags: ['municipality'],
        summary: 'Take the map background away; outline, areas and places stand in for it',
        params: MunicipalityParams,
        response: { 204: Type.Null(), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { scope } = memberOf(request);
      const known = await db.asMember(scope, async (tx) => {
        const row = await findBackgroundFile(tx, scope.municipalityId);
        if (!row) throw notFound();
        await deleteBackgroundFile(tx, scope.municipalityId);
        await addAuditEntry(tx, {
          municipalityId: scope.municipalityId,
          at: clock(),
          userId: scope.userId,
          action: 'background_file.removed',
          entity: 'background_file',
          entityId: row.id,
        });
        return row;
      });
      await removeBackground(mapFolder, scope.municipalityId, known.id);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/background-files/:file',
    {
      // a map asks for dozens of small parts as it is moved
      config: { permission: 'municipality.read', rateLimit: false },
      schema: {
        tags: ['municipality'],
        summary: 'Parts of the map background by Range; another file has another id',
        params: BackgroundFileParams,
        response: { 200: file, 206: file, 416: Type.Null(), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { scope } = memberOf(request);
      const row = await db.asMember(scope, (tx) => findBackgroundFile(tx, scope.municipalityId));
      if (row?.id !== request.params.file) throw notFound();
      const range = byteRange(request.headers.range, row.bytes);
      reply.header('accept-ranges', 'bytes').header('etag', `"${row.id}"`);
      reply.header('cache-control', `private, max-age=${YEAR_SECONDS}, immutable`);
      if (request.headers['if-none-match'] === `"${row.id}"`) return reply.code(304).send();
      if (range === 'unsatisfiable') {
        return reply.code(416).header('content-range', `bytes */${row.bytes}`).send(null);
      }
      const bytes = await readBackground(mapFolder, scope.municipalityId, row.id, range);
      if (!bytes) throw notFound();
      reply.type(PMTILES);
      if (range === null) return reply.header('content-length', row.bytes).send(bytes);
      return reply
        .code(206)
        .header('content-range', `bytes ${range.start}-${range.end}/${row.bytes}`)
        .header('content-length', range.end - range.start + 1)
        .send(bytes);
    },
  );
}
