import { InterventionParams, InterventionWithLog } from '@lagesbild/shared/schemas/intervention.ts';
import {
  InterventionAnswer,
  InterventionHandover,
  InterventionNote,
  InterventionProgress,
  InterventionStep,
} from '@lagesbild/shared/schemas/intervention_change.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { addNote, addProgress } from '../services/intervention_contributions.ts';
import { answerHandover, handOver } from '../services/intervention_handovers.ts';
import { stepIntervention } from '../services/intervention_steps.ts';
import { PROBLEMS } from './problem_responses.ts';

/** What happens with an åtgärd: each adds a line to its log, once, whatever is sent again. */
export async function interventionLogRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['interventions'];
  const own = { config: { permission: 'intervention.own' } } as const;
  const answers = {
    params: InterventionParams,
    response: { 200: InterventionWithLog, ...PROBLEMS },
  };

  app.post(
    '/:id/steps',
    {
      ...own,
      schema: { tags, summary: 'Take it to another state', body: InterventionStep, ...answers },
    },
    async (request) => stepIntervention(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/:id/notes',
    { ...own, schema: { tags, summary: 'Write in its log', body: InterventionNote, ...answers } },
    async (request) => addNote(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/:id/progress',
    {
      ...own,
      schema: { tags, summary: 'Count towards its target', body: InterventionProgress, ...answers },
    },
    async (request) => addProgress(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/:id/handovers',
    {
      config: { permission: 'intervention.manage' },
      schema: {
        tags,
        summary: 'Hand it over to another organization',
        body: InterventionHandover,
        ...answers,
      },
    },
    async (request) => handOver(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/:id/answers',
    {
      ...own,
      schema: {
        tags,
        summary: 'Answer the hand-over: accepted, done or declined',
        body: InterventionAnswer,
        ...answers,
      },
    },
    async (request) => answerHandover(deps, memberOf(request), request.params.id, request.body),
  );
}
