import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  InterventionList,
  InterventionListQuery,
  InterventionParams,
  InterventionWithLog,
} from '@lagesbild/shared/schemas/intervention.ts';
import { InterventionCreate, InterventionUpdate } from '@lagesbild/shared/schemas/intervention_change.ts';
import { InterventionForm, InterventionFormQuery } from '@lagesbild/shared/schemas/intervention_form.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { readInterventionForm } from '../services/intervention_form.ts';
import { readIntervention, readInterventions } from '../services/intervention_reads.ts';
import { changeIntervention, planIntervention } from '../services/interventions.ts';
import { PROBLEMS } from './problem_responses.ts';

export async function interventionRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['interventions'];

  app.get(
    '/',
    {
      config: { permission: 'intervention.own' },
      schema: {
        tags,
        summary: 'Åtgärder, soonest due first; for a partner those of the own organization',
        params: MunicipalityParams,
        querystring: InterventionListQuery,
        response: { 200: InterventionList, ...PROBLEMS },
      },
    },
    async (request) => readInterventions(deps, memberOf(request), request.query),
  );

  app.get(
    '/form',
    {
      config: { permission: 'intervention.manage' },
      schema: {
        tags,
        summary: 'What the form of an åtgärd offers, filled in from where it comes',
        params: MunicipalityParams,
        querystring: InterventionFormQuery,
        response: { 200: InterventionForm, ...PROBLEMS },
      },
    },
    async (request) => readInterventionForm(deps, memberOf(request), request.query),
  );

  app.get(
    '/:id',
    {
      config: { permission: 'intervention.own' },
      schema: {
        tags,
        summary: 'One åtgärd with its log',
        params: InterventionParams,
        response: { 200: InterventionWithLog, ...PROBLEMS },
      },
    },
    async (request) => readIntervention(deps, memberOf(request), request.params.id),
  );

  app.post(
    '/',
    {
      config: { permission: 'intervention.manage' },
      schema: {
        tags,
        summary: 'Plan an åtgärd; the same id with the same content again gives 200',
        params: MunicipalityParams,
        body: InterventionCreate,
        response: { 200: InterventionWithLog, 201: InterventionWithLog, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { created, answer } = await planIntervention(deps, memberOf(request), request.body);
      return reply.code(created ? 201 : 200).send(answer);
    },
  );

  app.patch(
    '/:id',
    {
      config: { permission: 'intervention.manage' },
      schema: {
        tags,
        summary: 'Change an åtgärd of the version that was read',
        params: InterventionParams,
        body: InterventionUpdate,
        response: { 200: InterventionWithLog, ...PROBLEMS },
      },
    },
    async (request) => changeIntervention(deps, memberOf(request), request.params.id, request.body),
  );
}
