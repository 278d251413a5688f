import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CachedAnswer } from '../services/analysis_cache.ts';

/** Sends an answer that the worker wrote as JSON: 304 without it when it is still the one of If-None-Match. */
export function sendCachedAnswer(
  request: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  { body, etag }: CachedAnswer,
): FastifyReply {
  reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'cookie');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
  // the bytes pass the serializer by
  return reply.type('application/json; charset=utf-8').send(body);
}
