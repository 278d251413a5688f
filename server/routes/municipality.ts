import { findBackgroundFile } from '@lagesbild/db/repositories/background_files.ts';
import { findIncidentBounds, listSources } from '@lagesbild/db/repositories/incident_reads.ts';
import {
  findBackground,
  findMunicipality,
  findStudyArea,
  type StoredPolygon,
} from '@lagesbild/db/repositories/municipalities.ts';
import { findReportGuidance } from '@lagesbild/db/repositories/report_guidance.ts';
import { OWN_SOURCES } from '@lagesbild/shared/domain/incident_codes.ts';
import { VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { Background, Municipality } from '@lagesbild/shared/schemas/municipality.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { memberOf } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { describeBackgroundFile } from '../services/background_file_view.ts';
import { severityCriteria } from '../services/report_guidance.ts';
import { PROBLEMS } from './problem_responses.ts';

const DEFAULT_CELL_METERS = 100;

/** minLon, minLat, maxLon, maxLat of a polygon in degrees: for framing a map, not for computing. */
function boundsOf(geometry: StoredPolygon): number[] {
  const numbers = geometry.coordinates.flat(geometry.type === 'Polygon' ? 2 : 3) as unknown as number[];
  const lons = numbers.filter((_, i) => i % 2 === 0);
  const lats = numbers.filter((_, i) => i % 2 === 1);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}

export async function municipalityRoutes(app: App, { db, clock }: AppDeps): Promise<void> {
  const read = { config: { permission: 'municipality.read' } } as const;
  const schema = (summary: string, answer: object) => ({
    tags: ['municipality'],
    summary,
    params: MunicipalityParams,
    response: { 200: answer, ...PROBLEMS },
  });

  app.get(
    '/',
    { ...read, schema: schema('Settings that the screens need', Municipality) },
    async (request) => {
      const member = memberOf(request);
      const { municipalityId } = member.scope;
      return db.asMember(member.scope, async (tx) => {
        const row = await findMunicipality(tx, municipalityId);
        if (!row) throw notFound();
        const studyArea = await findStudyArea(tx, municipalityId);
        const frame = studyArea?.geometry ?? row.boundary;
        // only a role with exact points may learn where the outermost incident lies
        const points =
          frame || VISIBILITY[member.role].points !== 'exact'
            ? null
            : await findIncidentBounds(tx, municipalityId);
        const sources =
          VISIBILITY[member.role].figures === 'none'
            ? []
            : (await listSources(tx, municipalityId)).map(({ first, ...source }) => ({
                ...source,
                dataFrom: localDate(first.getTime(), row.timeZone),
              }));
        const guidance = await findReportGuidance(tx, municipalityId);
        return {
          ...row,
          severityCriteria: severityCriteria(guidance),
          reporterText: guidance.reporterText,
          cellSizeMeters: row.cellSizeMeters ?? DEFAULT_CELL_METERS,
          studyArea,
          backgroundFile: describeBackgroundFile(await findBackgroundFile(tx, municipalityId)),
          bounds: frame
            ? boundsOf(frame)
            : points && [points.minLon, points.minLat, points.maxLon, points.maxLat],
          dataFrom:
            sources
              .filter(({ source }) => OWN_SOURCES.includes(source))
              .map(({ dataFrom }) => dataFrom)
              .sort()[0] ?? null,
          sources,
          now: clock().toISOString(),
          myRole: member.role,
        };
      });
    },
  );

  app.get(
    '/background',
    { ...read, schema: schema('The drawn map background', Background) },
    async (request, reply) => {
      const { scope } = memberOf(request);
      const collection = await db.asMember(scope, (tx) => findBackground(tx, scope.municipalityId));
      reply
        .header('cache-control', 'private, max-age=3600')
        .type('application/geo+json')
        .serializer(JSON.stringify);
      return (collection ?? { type: 'FeatureCollection', features: [] }) as {
        type: 'FeatureCollection';
        features: unknown[];
      };
    },
  );
}
