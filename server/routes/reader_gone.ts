import type { FastifyReply } from 'fastify';

/** Aborted when the reader has left: what takes seconds ends when nobody waits for it any more. */
export function signalWhenGone(reply: Pick<FastifyReply, 'raw'>): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}
