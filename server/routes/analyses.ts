import { GridAnalysisRequest, GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { analyseMunicipalityGrid } from '../services/grid_analysis.ts';
import { PROBLEMS } from './problem_responses.ts';

export async function analysisRoutes(app: App, deps: AppDeps): Promise<void> {
  app.post(
    '/grid',
    {
      config: { permission: 'analysis.run' },
      schema: {
        tags: ['analyses'],
        summary: 'Counts, Gi*, density and exact verdicts for every cell of the study area',
        params: MunicipalityParams,
        body: GridAnalysisRequest,
        response: { 200: GridAnalysisResult, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const answer = await analyseMunicipalityGrid(deps, memberOf(request), request.body, gone.signal);
      // the worker wrote the JSON already; parsing it again for the serializer would double the work
      return reply
        .type('application/json; charset=utf-8')
        .serializer(String)
        .send(answer as unknown as GridAnalysisResult);
    },
  );
}
