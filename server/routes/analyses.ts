import { ANALYSIS_PERMISSIONS } from '@lagesbild/shared/domain/analysis_access.ts';
import type { AnalysisFilter } from '@lagesbild/shared/schemas/analysis_filter.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { Type } from 'typebox';
import { ANALYSIS_METHODS } from '../analyses/methods.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import type { AnalysisCache } from '../services/analysis_cache.ts';
import { answerAnalysis } from '../services/answer_analysis.ts';
import { PROBLEMS } from './problem_responses.ts';
import { signalWhenGone } from './reader_gone.ts';
import { sendCachedAnswer } from './send_cached_answer.ts';

/**
 * One POST a method. A question in a body, changing nothing: so it may be asked again with If-None-Match, and is a 304
 * when the answer is still the same.
 */
export async function analysisRoutes(app: App, deps: AppDeps & { cache: AnalysisCache }): Promise<void> {
  for (const method of Object.values(ANALYSIS_METHODS)) {
    app.post(
      `/${method.kind}`,
      {
        config: { permission: ANALYSIS_PERMISSIONS[method.kind] },
        schema: {
          tags: ['analyses'],
          summary: method.summary,
          params: MunicipalityParams,
          body: method.request,
          response: {
            200: method.result,
            304: Type.Null({ description: 'The answer is still the one of If-None-Match' }),
            ...PROBLEMS,
          },
        },
      },
      async (request, reply) => {
        const answer = await answerAnalysis(
          deps,
          memberOf(request),
          { method, request: request.body as AnalysisFilter },
          signalWhenGone(reply),
        );
        return sendCachedAnswer(request, reply, answer);
      },
    );
  }
}
