import { countIncidents, findIncident, listIncidents } from '@lagesbild/db/repositories/incident_reads.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { IncidentParams, MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  Incident,
  IncidentCreate,
  IncidentFeatureCollection,
  IncidentListQuery,
  IncidentUpdate,
  IncidentWithdraw,
} from '@lagesbild/shared/schemas/incident.ts';
import { memberOf } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { incidentFilter, readCursor, writeCursor } from '../services/incident_query.ts';
import { correctReport, createReport, withdrawReport } from '../services/incident_reports.ts';
import { incidentFeature, viewIncident } from '../services/incident_view.ts';
import { PROBLEMS } from './problem_responses.ts';

const tags = ['incidents'];

export async function incidentRoutes(app: App, deps: AppDeps): Promise<void> {
  const { db, clock, config } = deps;

  app.get(
    '/',
    {
      config: { permission: 'incident.read' },
      schema: {
        tags,
        summary: 'Incidents as GeoJSON, newest first; own ones for roles without exact points',
        params: MunicipalityParams,
        querystring: IncidentListQuery,
        response: { 200: IncidentFeatureCollection, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const member = memberOf(request);
      const limit = Math.min(request.query.limit ?? LIMITS.listDefault, LIMITS.listMaximum);
      const after = request.query.cursor ? readCursor(request.query.cursor, config.sessionSecret) : null;
      const { rows, matched } = await db.asMember(member.scope, async (tx) => {
        const municipality = await findMunicipality(tx, member.scope.municipalityId);
        if (!municipality) throw notFound();
        const filter = incidentFilter(request.query, member, municipality.timeZone);
        return {
          rows: await listIncidents(tx, filter, { limit: limit + 1, after }),
          matched: await countIncidents(tx, filter),
        };
      });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const features = rows.slice(0, limit).flatMap((row) => {
        const visible = viewIncident(row, member);
        return visible ? [incidentFeature(visible)] : [];
      });
      reply.type('application/geo+json');
      return {
        type: 'FeatureCollection' as const,
        numberMatched: matched,
        numberReturned: features.length,
        timeStamp: clock().toISOString(),
        nextCursor: last ? writeCursor(last, config.sessionSecret) : null,
        features,
      };
    },
  );

  app.post(
    '/',
    {
      config: { permission: 'incident.create' },
      schema: {
        tags,
        summary: 'Report an incident; the same id with the same content again gives 200',
        params: MunicipalityParams,
        body: IncidentCreate,
        response: { 200: Incident, 201: Incident, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { created, incident } = await createReport(deps, memberOf(request), request.body);
      return reply.code(created ? 201 : 200).send(incident);
    },
  );

  app.get(
    '/:id',
    {
      config: { permission: 'incident.read' },
      schema: {
        tags,
        summary: 'One incident',
        params: IncidentParams,
        response: { 200: Incident, ...PROBLEMS },
      },
    },
    async (request) => {
      const member = memberOf(request);
      const { id } = request.params;
      const row = await db.asMember(member.scope, (tx) => findIncident(tx, member.scope.municipalityId, id));
      const visible = row && viewIncident(row, member);
      if (!visible) throw notFound();
      return visible;
    },
  );

  app.patch(
    '/:id',
    {
      config: { permission: 'incident.update' },
      schema: {
        tags,
        summary: 'Correct an incident of the version that was read',
        params: IncidentParams,
        body: IncidentUpdate,
        response: { 200: Incident, ...PROBLEMS },
      },
    },
    async (request) => correctReport(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/:id/withdraw',
    {
      config: { permission: 'incident.withdraw' },
      schema: {
        tags,
        summary: 'Take back an own report that is not reviewed',
        params: IncidentParams,
        body: IncidentWithdraw,
        response: { 200: Incident, ...PROBLEMS },
      },
    },
    async (request) => withdrawReport(deps, memberOf(request), request.params.id, request.body.version),
  );
}
