import { Readable } from 'node:stream';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { Ajv, type ErrorObject } from 'ajv';
import addFormatsModule from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { type FieldProblem, ProblemError } from '../problem.ts';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => Ajv;
const options = {
  allErrors: true,
  verbose: true,
  useDefaults: true,
  strict: false,
  removeAdditional: false,
} as const;

/** Fields whose value is never repeated: it may name a person or be a secret. */
const SILENT_FIELDS =
  /(^|\/)(text|immediateStep|note|password|currentPassword|token|email)$|^\/found\/(method|kind|parameters)/;
const SHOWN_CHARACTERS = 80;

/** Bodies are taken as they are; query strings and paths are text and may be coerced to numbers. */
export function useValidation(app: FastifyInstance): void {
  const exact = addFormats(new Ajv({ ...options, coerceTypes: false }));
  const coercing = addFormats(new Ajv({ ...options, coerceTypes: true }));
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? exact : coercing).compile(schema as object),
  );
  app.addHook('preValidation', async (request) => {
    // a body that comes as a stream is no value yet: whoever reads it checks it
    const body = request.body instanceof Readable ? null : request.body;
    for (const part of [request.params, request.query, body]) refuseUnstorable(part, '');
  });
  app.setSchemaErrorFormatter((errors, part) => validationProblem(errors as unknown as ErrorObject[], part));
}

/** Text that PostgreSQL cannot hold: NUL and halves of surrogate pairs. */
function refuseUnstorable(value: unknown, field: string): void {
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed()) {
      const detail = `”${field}” innehåller ett tecken som inte går att lagra (NUL eller ett halvt tecken).`;
      throw new ProblemError('invalid_format', detail, {
        errors: [{ field, code: 'invalid_format', detail }],
      });
    }
  } else if (value !== null && typeof value === 'object' && !Buffer.isBuffer(value)) {
    for (const [key, inside] of Object.entries(value))
      refuseUnstorable(inside, field ? `${field}.${key}` : key);
  }
}

function validationProblem(errors: ErrorObject[], part: string): ProblemError {
  const fields = mostTelling(errors).map((error) => fieldProblem(error, part));
  const first = fields[0];
  if (!first) return new ProblemError('invalid_request', 'Uppgifterna går inte att tolka.');
  return new ProblemError(first.code, fields.map((field) => field.detail).join(' '), { errors: fields });
}

/** One error a field: a union's own complaint says less than the branch that nearly fitted. */
function mostTelling(errors: ErrorObject[]): ErrorObject[] {
  const byField = new Map<string, ErrorObject>();
  for (const error of errors) {
    const field = fieldOf(error);
    const known = byField.get(field);
    if (!known || tells(error) > tells(known)) byField.set(field, error);
  }
  // of what may be null: that it is not null says nothing beside what is wrong inside it
  const around = new Set([...byField.keys()].flatMap(fieldsAround));
  return [...byField.values()]
    .filter((error) => tells(error) > 1 || !around.has(fieldOf(error)))
    .slice(0, 20);
}

/** `/found/figures/p` lies in `/found/figures` and in `/found`. */
function fieldsAround(field: string): string[] {
  const names = field.split('/').slice(0, -1);
  return names.map((_name, i) => names.slice(0, i + 1).join('/'));
}

function tells(error: ErrorObject): number {
  if (error.keyword === 'anyOf') return 0;
  if (error.keyword === 'type' && error.params.type === 'null') return 1;
  return error.keyword === 'type' ? 2 : 3;
}

function fieldOf(error: ErrorObject): string {
  const inside = error.params.missingProperty ?? error.params.additionalProperty;
  return `${error.instancePath}${inside === undefined ? '' : `/${inside}`}`;
}

/** The value as the person sent it, shortened; silent where it may be personal. */
function shown(error: ErrorObject): string {
  if (SILENT_FIELDS.test(error.instancePath)) return 'värdet';
  const text = JSON.stringify(error.data) ?? 'inget';
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

const TYPE_WORDS: Record<string, string> = {
  string: 'en text',
  number: 'ett tal',
  integer: 'ett heltal',
  boolean: 'true eller false',
  object: 'ett objekt',
  array: 'en lista',
  null: 'null',
};

const FORMAT_WORDS: Record<string, string> = {
  'date-time': 'en tidpunkt med zon, t.ex. 2026-11-02T21:40:00+01:00',
  date: 'ett datum, t.ex. 2026-11-02',
  uuid: 'ett UUID',
};

function fieldProblem(error: ErrorObject, part: string): FieldProblem {
  const field = fieldOf(error).replace(/^\//, '').replaceAll('/', '.');
  const name = field || (part === 'body' ? 'innehållet' : part);
  const say = (code: FieldProblem['code'], detail: string): FieldProblem => ({ field, code, detail });
  const limit = error.params.limit as number | undefined;
  switch (error.keyword) {
    case 'required':
      return say('missing_field', `”${name}” saknas.`);
    case 'additionalProperties':
      return say('unknown_field', `”${name}” är inte ett fält här.`);
    case 'type':
      return say(
        'wrong_type',
        `”${name}” är ${shown(error)}, men ska vara ${TYPE_WORDS[String(error.params.type)] ?? error.params.type}.`,
      );
    case 'enum':
      return say(
        'value_not_allowed',
        `”${name}” ${SILENT_FIELDS.test(error.instancePath) ? '' : `är ${shown(error)}, men `}ska vara ett av: ${(error.params.allowedValues as string[]).join(', ')}.`,
      );
    case 'maxLength':
      return say(
        'text_too_long',
        `”${name}” har ${String(error.data).length} tecken, högst ${limit} får plats.`,
      );
    case 'minimum':
    case 'exclusiveMinimum':
      return say('value_out_of_range', `”${name}” är ${shown(error)}, minst ${limit} gäller.`);
    case 'maximum':
    case 'exclusiveMaximum':
      return say('value_out_of_range', `”${name}” är ${shown(error)}, högst ${limit} gäller.`);
    case 'minLength':
      return say('invalid_format', `”${name}” är för kort, minst ${limit} tecken.`);
    case 'minProperties':
      return say('missing_field', 'Ange minst en uppgift att ändra.');
    case 'maxItems':
      return say(
        'value_out_of_range',
        `”${name}” har ${(error.data as unknown[]).length} poster, högst ${limit} gäller.`,
      );
    case 'format':
      return say(
        'invalid_format',
        `”${name}” är ${shown(error)}, men ska vara ${FORMAT_WORDS[String(error.params.format)] ?? error.params.format}.`,
      );
    default:
      return say('invalid_format', `”${name}” är ${shown(error)} och har fel form.`);
  }
}

/** Said when a JSON body is larger than the limit. */
export const tooLargeDetail = (limitBytes: number = LIMITS.jsonBodyBytes): string =>
  `Innehållet är större än gränsen ${(limitBytes / 1024 / 1024).toLocaleString('sv-SE')} MiB.`;
