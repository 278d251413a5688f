import {
  InterventionEffect,
  InterventionEffectParams,
  InterventionEffectQuery,
} from '@lagesbild/shared/schemas/intervention_effect.ts';
import { Type } from 'typebox';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import type { AnalysisCache } from '../services/analysis_cache.ts';
import { answerInterventionEffect } from '../services/intervention_effect.ts';
import { PROBLEMS } from './problem_responses.ts';

/** Whether an åtgärd helped, computed as the analyses are and kept with their answers. */
export async function interventionEffectRoutes(
  app: App,
  deps: AppDeps & { cache: AnalysisCache },
): Promise<void> {
  app.get(
    '/:id/effect',
    {
      config: { permission: 'intervention.read' },
      schema: {
        tags: ['interventions'],
        summary: 'Whether an åtgärd helped: before and after against a control, with its uncertainty',
        params: InterventionEffectParams,
        querystring: InterventionEffectQuery,
        response: {
          200: InterventionEffect,
          304: Type.Null({ description: 'The answer is still the one of If-None-Match' }),
          ...PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const { body, etag } = await answerInterventionEffect(
        deps,
        memberOf(request),
        { ...request.params, ...request.query },
        gone.signal,
      );
      reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'cookie');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
      // the worker wrote the JSON already: bytes pass the serializer by
      return reply.type('application/json; charset=utf-8').send(body as never);
    },
  );
}
