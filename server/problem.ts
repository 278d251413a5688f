import { ERROR_CODES, type ErrorCode } from '@lagesbild/shared/domain/error_codes.ts';
import type { PersonalDataKind } from '@lagesbild/shared/domain/personal_data.ts';
import type { Problem } from '@lagesbild/shared/schemas/common.ts';

export interface FieldProblem {
  field: string;
  code: ErrorCode;
  detail: string;
  /** Where in the field's text personal data stands, never what. */
  from?: number;
  to?: number;
  kind?: PersonalDataKind;
}

interface ProblemMore {
  errors?: FieldProblem[];
  retryAfterSeconds?: number;
  /** What is stored beside what was sent, for a 409. */
  conflict?: { stored?: unknown; sent?: unknown };
}

/** An error that the asking person is told about: a code of the table, and a detail naming the value and the limit. */
export class ProblemError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly errors: FieldProblem[] | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly conflict: { stored?: unknown; sent?: unknown } | undefined;

  constructor(code: ErrorCode, detail: string, more: ProblemMore = {}) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.errors = more.errors;
    this.retryAfterSeconds = more.retryAfterSeconds;
    this.conflict = more.conflict;
  }
}

/** The problem+json body (RFC 9457). `instance` is the path without its query, which may hold a filter. */
export function problemBody(
  error: Pick<ProblemError, 'code' | 'detail' | 'errors' | 'conflict'>,
  url: string,
): Problem {
  const { status, sv } = ERROR_CODES[error.code];
  return {
    type: `urn:lagesbild:problem:${error.code}`,
    title: sv,
    status,
    code: error.code,
    detail: error.detail,
    instance: url.split('?')[0] ?? url,
    ...(error.errors ? { errors: error.errors } : {}),
    ...error.conflict,
  };
}

/** A 404 that tells nothing: the same for what does not exist and what belongs to somebody else. */
export const notFound = () =>
  new ProblemError('not_found', 'Det som söks finns inte, eller så har du inte tillgång till det.');
