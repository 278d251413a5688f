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
import { signalWhenGone } from './reader_gone.ts';
import { sendCachedAnswer } from './send_cached_answer.ts';

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
      const answer = await answerInterventionEffect(
        deps,
        memberOf(request),
        { ...request.params, ...request.query },
        signalWhenGone(reply),
      );
      return sendCachedAnswer(request, reply, answer);
    },
  );
}
