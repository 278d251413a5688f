import {
  HotspotDetail,
  HotspotIncidentLinks,
  HotspotIncidentParams,
  HotspotParams,
  HotspotVisitCreate,
  HotspotVisitParams,
} from '@lagesbild/shared/schemas/hotspot.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import {
  addHotspotVisit,
  linkHotspotIncidents,
  removeHotspotVisit,
  unlinkHotspotIncident,
} from '../services/hotspot_work.ts';
import { NoContent, PROBLEMS } from './problem_responses.ts';

const tags = ['hotspots'];
// both roles that manage the register see exact points
const manage = { config: { permission: 'hotspot_register.manage' } } as const;

/** What is noted of a place: visits, and incidents that belong to it. */
export async function hotspotWorkRoutes(app: App, deps: AppDeps): Promise<void> {
  app.post(
    '/:id/visits',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Note a visit, a safety walk or a talk on the spot; again with the same id changes nothing',
        params: HotspotParams,
        body: HotspotVisitCreate,
        response: { 200: HotspotDetail, ...PROBLEMS },
      },
    },
    async (request) => addHotspotVisit(deps, memberOf(request), request.params.id, request.body),
  );

  app.delete(
    '/:id/visits/:visitId',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Remove a visit',
        params: HotspotVisitParams,
        response: { 204: NoContent, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      await removeHotspotVisit(deps, memberOf(request), request.params);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/:id/incidents',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Link incidents of the municipality',
        params: HotspotParams,
        body: HotspotIncidentLinks,
        response: { 200: HotspotDetail, ...PROBLEMS },
      },
    },
    async (request) => linkHotspotIncidents(deps, memberOf(request), request.params.id, request.body),
  );

  app.delete(
    '/:id/incidents/:incidentId',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Unlink an incident',
        params: HotspotIncidentParams,
        response: { 204: NoContent, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      await unlinkHotspotIncident(deps, memberOf(request), request.params);
      return reply.code(204).send(null);
    },
  );
}
