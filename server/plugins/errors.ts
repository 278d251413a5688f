import { ERROR_CODES, type ErrorCode } from '@lagesbild/shared/domain/error_codes.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound, ProblemError, problemBody } from '../problem.ts';
import { tooLargeDetail } from './validation.ts';

/** Fastify's own refusals, as codes of the table. */
const FASTIFY_CODES: Record<string, { code: ErrorCode; detail: (error: FastifyError) => string }> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'unsupported_media_type',
    detail: () => 'Skicka JSON med Content-Type: application/json (import: multipart/form-data).',
  },
  FST_ERR_CTP_EMPTY_TYPE: {
    code: 'unsupported_media_type',
    detail: () => 'Content-Type saknas. Skicka application/json.',
  },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'body_too_large', detail: () => tooLargeDetail() },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'invalid_json', detail: () => 'Innehållet är tomt.' },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    code: 'invalid_json',
    detail: (error) => `Läsningen stannade: ${error.message}`,
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'invalid_request',
    detail: () => 'Content-Length stämmer inte.',
  },
};

/** PostgreSQL errors that mean "not now": the connection is gone, too many connections, the server shuts down. */
const UNAVAILABLE = /^(08|53|57P)|^ECONN|^ENOENT$/;

function asProblem(error: FastifyError | ProblemError): ProblemError | null {
  if (error instanceof ProblemError) return error;
  const known = FASTIFY_CODES[error.code];
  if (known) return new ProblemError(known.code, known.detail(error));
  if (error instanceof SyntaxError && error.statusCode === 400) {
    return new ProblemError('invalid_json', 'Innehållet är inte giltig JSON.');
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new ProblemError('invalid_request', 'Begäran går inte att tolka.');
  }
  const cause = (error.cause as { code?: string } | undefined)?.code ?? error.code ?? '';
  if (UNAVAILABLE.test(cause)) {
    return new ProblemError(
      'database_unavailable',
      'Databasen svarar inte just nu. Försök igen om en stund.',
      {
        retryAfterSeconds: 5,
      },
    );
  }
  return null;
}

function send(reply: FastifyReply, problem: ProblemError, url: string) {
  if (problem.retryAfterSeconds) reply.header('retry-after', String(problem.retryAfterSeconds));
  return reply
    .code(ERROR_CODES[problem.code].status)
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problemBody(problem, url));
}

/** Every error becomes problem+json; what we did not foresee is logged by kind and told as 500 without any inside. */
export function useErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply) => {
    const problem = asProblem(error);
    if (problem) return send(reply, problem, request.url);
    logUnforeseen(request, error);
    return send(
      reply,
      new ProblemError('internal_error', 'Felet är antecknat. Försök igen, och hör av dig om det består.'),
      request.url,
    );
  });
}

/** A database error's message can repeat the row: its code and place are enough. */
export function logUnforeseen(request: FastifyRequest, error: Error & { code?: string }): void {
  const cause = error.cause as { code?: string; message?: string } | undefined;
  request.log.error(
    { kind: error.name, code: cause?.code ?? error.code, stack: stackWithoutMessage(error) },
    'unforeseen error',
  );
}

function stackWithoutMessage(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}

export const answerNotFound = (request: FastifyRequest, reply: FastifyReply) =>
  send(reply, notFound(), request.url);
