import multipart from '@fastify/multipart';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { ImportForm, ImportResult } from '@lagesbild/shared/schemas/import.ts';
import type { FastifyRequest } from 'fastify';
import { importIncidents } from '../imports/import_incidents.ts';
import { tooLarge, withUpload } from '../imports/read_upload.ts';
import { memberOf } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { PROBLEMS } from './problem_responses.ts';

/** A mapping of a few thousand words fits. */
const FIELD_BYTES = 256 * 1024;

export async function importRoutes(app: App, { db, clock }: AppDeps): Promise<void> {
  const limits = {
    fileSize: LIMITS.importFileBytes,
    files: 1,
    fields: 12,
    parts: 13,
    fieldSize: FIELD_BYTES,
  };
  await app.register(multipart, { limits, throwFileSizeLimit: false });
  const compile = app.validatorCompiler!;

  app.post(
    '/',
    {
      config: { permission: 'import.run' },
      // the form comes as a stream, so its schema only documents; its fields are checked as they are read
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => true : compile(part)),
      schema: {
        tags: ['imports'],
        summary: 'Import a file of incidents (CSV, XLSX, GeoJSON); good rows go in, each bad one is told',
        consumes: ['multipart/form-data'],
        params: MunicipalityParams,
        body: ImportForm,
        response: { 200: ImportResult, ...PROBLEMS },
      },
    },
    async (request) => {
      const { scope } = memberOf(request);
      refuseOther(request);
      return withUpload(request.parts(), ({ file, options }) =>
        importIncidents({ run: (work) => db.asMember(scope, work), clock }, scope, file, options),
      ).catch((error: unknown) => {
        throw asProblem(error);
      });
    },
  );
}

/** Said before anything is read: a wrong content type, or a length that is above the limit anyway. */
export function refuseOther(request: FastifyRequest): void {
  if (!request.isMultipart()) {
    throw new ProblemError('unsupported_media_type', 'Skicka filen som multipart/form-data i fältet ”file”.');
  }
  const room = LIMITS.importFileBytes + 14 * FIELD_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > room) throw tooLarge();
}

/** The parser's own refusals, as codes of the table. */
const PARSER_PROBLEMS: Record<string, string> = {
  FST_FILES_LIMIT: 'Skicka en fil i taget.',
  FST_FIELDS_LIMIT: 'Formuläret har för många fält.',
  FST_PARTS_LIMIT: 'Formuläret har för många delar.',
  FST_PROTO_VIOLATION: 'Ett fält har ett namn som inte är tillåtet.',
  FST_INVALID_JSON_FIELD_ERROR: 'Ett fält är inte giltig JSON.',
  FST_MP_PREMATURE_CLOSE: 'Överföringen avbröts innan filen var framme.',
  ERR_STREAM_PREMATURE_CLOSE: 'Överföringen avbröts innan filen var framme.',
};

export function asProblem(error: unknown): unknown {
  if (error instanceof ProblemError || !(error instanceof Error)) return error;
  const detail = PARSER_PROBLEMS[(error as { code?: string }).code ?? ''];
  if (detail) return new ProblemError('invalid_request', detail);
  // busboy has no codes: a broken boundary, a part that ends too early
  if (/multipart|terminated early|boundary|Malformed/i.test(error.message)) {
    return new ProblemError('invalid_request', 'Formuläret är avbrutet eller trasigt.');
  }
  return error;
}
