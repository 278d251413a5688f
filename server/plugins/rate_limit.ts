import rateLimit from '@fastify/rate-limit';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problem.ts';

const isCall = (url: string) => url.startsWith('/api/');

/** Answers 429 with Retry-After and the limit named; calls and files are counted apart. */
export async function useRateLimit(
  app: FastifyInstance,
  callsPerMinute: number = LIMITS.callsPerMinute,
): Promise<void> {
  await app.register(rateLimit, {
    timeWindow: '1 minute',
    max: ({ url }) => (isCall(url) ? callsPerMinute : LIMITS.filesPerMinute),
    keyGenerator: ({ url, ip }) => `${isCall(url) ? 'call' : 'file'} ${ip}`,
    errorResponseBuilder: (_, { max, ttl }) => {
      const seconds = Math.max(1, Math.ceil(ttl / 1000));
      return new ProblemError(
        'too_many_requests',
        `Högst ${max} anrop i minuten tas emot från en nätadress. Försök igen om ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}.`,
        { retryAfterSeconds: seconds },
      );
    },
  });
}
