import {
  Cause,
  CauseQuery,
  EvidenceChoices,
  EvidenceCreate,
  EvidenceParams,
} from '@lagesbild/shared/schemas/cause.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { RegisterParams } from '@lagesbild/shared/schemas/register_fields.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { addEvidence, readEvidenceChoices, removeEvidence } from '../services/cause_evidence.ts';
import { NoContent, PROBLEMS } from './problem_responses.ts';

const tags = ['causes'];
const manage = { config: { permission: 'hotspot_register.manage' } } as const;

/** Below /causes: what speaks for a cause. */
export async function causeEvidenceRoutes(app: App, deps: AppDeps): Promise<void> {
  app.get(
    '/evidence-choices',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Incidents and visits that can be linked to the causes of a hotspot or a focus area',
        params: MunicipalityParams,
        querystring: CauseQuery,
        response: { 200: EvidenceChoices, ...PROBLEMS },
      },
    },
    async (request) => readEvidenceChoices(deps, memberOf(request), request.query),
  );

  app.post(
    '/:id/evidence',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Link an incident, a visit or a figure in words to a cause',
        params: RegisterParams,
        body: EvidenceCreate,
        response: { 200: Cause, 201: Cause, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { cause, created } = await addEvidence(deps, memberOf(request), request.params.id, request.body);
      return reply.code(created ? 201 : 200).send(cause);
    },
  );

  app.delete(
    '/:id/evidence/:evidence',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Take evidence from a cause',
        params: EvidenceParams,
        response: { 204: NoContent, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      await removeEvidence(deps, memberOf(request), request.params.id, request.params.evidence);
      return reply.code(204).send(null);
    },
  );
}
