import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  PlannedEvent,
  PlannedEventCreate,
  PlannedEventList,
  PlannedEventParams,
  PlannedEventQuery,
  PlannedEventUpdate,
} from '@lagesbild/shared/schemas/planned_event.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import {
  addPlannedEvent,
  changePlannedEvent,
  readPlannedEvents,
  removePlannedEvent,
} from '../services/planned_events.ts';
import { NoContent, PROBLEMS } from './problem_responses.ts';

export async function plannedEventRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['planned events'];
  const manage = { config: { permission: 'planned_event.manage' } } as const;

  app.get(
    '/',
    {
      config: { permission: 'planned_event.read' },
      schema: {
        tags,
        summary: 'Arrangements, school breaks and risk evenings within some days',
        params: MunicipalityParams,
        querystring: PlannedEventQuery,
        response: { 200: PlannedEventList, ...PROBLEMS },
      },
    },
    async (request) => ({
      plannedEvents: await readPlannedEvents(deps, memberOf(request), request.query),
    }),
  );

  app.post(
    '/',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Add something to look ahead to',
        params: MunicipalityParams,
        body: PlannedEventCreate,
        response: { 201: PlannedEvent, ...PROBLEMS },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await addPlannedEvent(deps, memberOf(request), request.body)),
  );

  app.patch(
    '/:id',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Change what is planned',
        params: PlannedEventParams,
        body: PlannedEventUpdate,
        response: { 200: PlannedEvent, ...PROBLEMS },
      },
    },
    async (request) => changePlannedEvent(deps, memberOf(request), request.params.id, request.body),
  );

  app.delete(
    '/:id',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Remove what is planned',
        params: PlannedEventParams,
        response: { 204: NoContent, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      await removePlannedEvent(deps, memberOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
