import { createHash } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import { listIncidentColumns, listIncidents } from '@lagesbild/db/repositories/incident_reads.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  type IncidentFilterQuery,
  IncidentFilterQuery as IncidentFilterQuerySchema,
} from '@lagesbild/shared/schemas/incident.ts';
import { Type } from 'typebox';
import { type Member, memberOf } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { incidentsToArrow } from '../services/incident_columns.ts';
import { incidentsToCsv } from '../services/incident_csv.ts';
import { incidentsToGeoJson } from '../services/incident_geojson.ts';
import { incidentFilter } from '../services/incident_query.ts';
import { PROBLEMS } from './problem_responses.ts';

const ARROW = 'application/vnd.apache.arrow.stream';
const file = (type: string) => ({ description: 'The file', content: { [type]: { schema: Type.Any() } } });
/** More rows than this in one file are nobody's working set. */
const EXPORT_ROWS_MAXIMUM = 1_000_000;

/** Filter and version of the data that the answer is made of; the version is the ETag's ground. */
async function scopeOf(db: Database, member: Member, query: IncidentFilterQuery) {
  const municipality = await db.asMember(member.scope, (tx) =>
    findMunicipality(tx, member.scope.municipalityId),
  );
  if (!municipality) throw notFound();
  return {
    filter: incidentFilter(query, member, municipality.timeZone),
    dataVersion: municipality.dataVersion,
  };
}

export async function incidentExportRoutes(app: App, { db, clock }: AppDeps): Promise<void> {
  app.get(
    '/incidents.arrow',
    {
      config: { permission: 'incident.columns' },
      schema: {
        tags: ['incidents'],
        summary: 'Columns for figures and maps as Apache Arrow IPC stream; no text, no account',
        params: MunicipalityParams,
        querystring: IncidentFilterQuerySchema,
        response: { 200: file(ARROW), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const member = memberOf(request);
      const { filter, dataVersion } = await scopeOf(db, member, request.query);
      const etag = `"${createHash('sha256')
        .update(JSON.stringify([member.role, dataVersion, filter]))
        .digest('base64url')
        .slice(0, 22)}"`;
      reply.header('etag', etag).header('vary', 'cookie');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      const rows = await db.asMember(member.scope, (tx) => listIncidentColumns(tx, filter));
      return reply.type(ARROW).send(Buffer.from(incidentsToArrow(rows)));
    },
  );

  /** Rows of a file that people take along; that they did is noted. */
  const exported = async (member: Member, query: IncidentFilterQuery, format: string) => {
    const { municipalityId, userId } = member.scope;
    const { filter } = await scopeOf(db, member, query);
    return db.asMember(member.scope, async (tx) => {
      const found = await listIncidents(tx, filter, { limit: EXPORT_ROWS_MAXIMUM, after: null });
      await addAuditEntry(tx, {
        municipalityId,
        at: clock(),
        userId,
        action: 'export',
        entity: 'incidents',
        details: { rows: found.length, format },
      });
      return found;
    });
  };
  const attachment = (municipalityId: string, extension: string) =>
    `attachment; filename="handelser-${municipalityId}.${extension}"`;

  app.get(
    '/incidents.csv',
    {
      config: { permission: 'incident.export' },
      schema: {
        tags: ['incidents'],
        summary: 'Incidents as CSV; no text, no account; the export is noted in the log',
        params: MunicipalityParams,
        querystring: IncidentFilterQuerySchema,
        response: { 200: file('text/csv'), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const member = memberOf(request);
      const rows = await exported(member, request.query, 'csv');
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', attachment(member.scope.municipalityId, 'csv'))
        .send(`\uFEFF${incidentsToCsv(rows)}`);
    },
  );

  app.get(
    '/incidents.geojson',
    {
      config: { permission: 'incident.export' },
      schema: {
        tags: ['incidents'],
        summary: 'The same as GeoJSON (RFC 7946); the export is noted in the log',
        params: MunicipalityParams,
        querystring: IncidentFilterQuerySchema,
        response: { 200: file('application/geo+json'), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const member = memberOf(request);
      const rows = await exported(member, request.query, 'geojson');
      return reply
        .type('application/geo+json')
        .serializer(String)
        .header('content-disposition', attachment(member.scope.municipalityId, 'geojson'))
        .send(incidentsToGeoJson(rows));
    },
  );
}
