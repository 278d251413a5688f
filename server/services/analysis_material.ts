import { findFirstCounted, listIncidentColumns } from '@lagesbild/db/repositories/incident_reads.ts';
import {
  findMunicipality,
  findStudyArea,
  type MunicipalityRow,
} from '@lagesbild/db/repositories/municipalities.ts';
import {
  listAreas,
  listCategories,
  listOrganizations,
  listPlaces,
} from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { AnalysisSight } from '@lagesbild/shared/domain/analysis_access.ts';
import type { CategoryGroup } from '@lagesbild/shared/domain/categories.ts';
import { OWN_SOURCES, TIME_KINDS } from '@lagesbild/shared/domain/incident_codes.ts';
import { COUNTED_STATUSES } from '@lagesbild/shared/domain/statuses.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import type { AnalysisFilter } from '@lagesbild/shared/schemas/analysis_filter.ts';
import { comparedSteps } from '@lagesbild/shared/time/comparison.ts';
import { historyPeriods } from '@lagesbild/shared/time/history.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import type { AnalysisMaterial, GroundMaterial } from '../analyses/analysis_material.ts';
import type { AnalysisMethod, ReadingContext } from '../analyses/analysis_method.ts';
import { notFound, ProblemError } from '../problem.ts';
import { analysisColumns } from './analysis_columns.ts';
import { analysisPeriod } from './analysis_period.ts';

/** A validated question: which analysis, as whom, asked with what. */
export interface AnalysisQuestion {
  method: AnalysisMethod<never>;
  sight: AnalysisSight;
  request: AnalysisFilter;
}

/** What is read for any figures, whatever they are asked for. */
export interface GroundQuestion {
  sight: AnalysisSight;
  request: AnalysisFilter;
  /** The earliest counted moment to read (epoch ms). */
  readsFrom(context: ReadingContext): number;
  readsAreas: boolean;
}

/** The municipality as asked for; its data version is read before anything else, so that a cached answer is never newer than it says. */
export async function readMunicipality(tx: Transaction, municipalityId: string): Promise<MunicipalityRow> {
  const municipality = await findMunicipality(tx, municipalityId);
  if (!municipality) throw notFound();
  return municipality;
}

/** Everything an analysis reads, in one short transaction; computing comes after it is closed. */
export async function readAnalysisMaterial(
  tx: Transaction,
  municipality: MunicipalityRow,
  { method, sight, request }: AnalysisQuestion,
  now: Date,
): Promise<AnalysisMaterial> {
  const question = {
    sight,
    request,
    readsFrom: (context: ReadingContext) => method.readsFrom(context, request as never),
    readsAreas: method.readsAreas ?? false,
  };
  return { kind: method.kind, ...(await readGroundMaterial(tx, municipality, question, now)) };
}

/** The incidents and registers that figures are made of. */
export async function readGroundMaterial(
  tx: Transaction,
  municipality: MunicipalityRow,
  { sight, request, readsFrom, readsAreas }: GroundQuestion,
  now: Date,
): Promise<GroundMaterial> {
  const municipalityId = municipality.code;
  const settings = { timeZone: municipality.timeZone, fortnightAnchor: municipality.fortnightAnchor };
  const period = analysisPeriod(request.datetime, settings);
  const studyArea = await findStudyArea(tx, municipalityId);
  if (!studyArea) {
    throw new ProblemError(
      'no_study_area',
      'Kommunen har varken studieområde, gräns eller händelser med plats ännu.',
    );
  }
  const areas = request.area || readsAreas ? await listAreas(tx, municipalityId) : [];
  const area = areas.find(({ id }) => id === request.area) ?? null;
  if (request.area && !area) {
    throw new ProblemError('unknown_area', `Området ${request.area} finns inte i kommunen.`);
  }
  const sources = request.sources ?? [...OWN_SOURCES];
  const first = await findFirstCounted(tx, municipalityId, sources);
  const dataFrom = first && localDate(first.getTime(), settings.timeZone);
  const steps = comparedSteps(period, request.comparison ?? 'six_previous') ?? [];
  const history = historyPeriods(period, dataFrom, settings, Math.max(0, ...steps));
  const context = { period, history, dataFrom, settings, now: now.getTime() };
  const rows = await listIncidentColumns(tx, {
    municipalityId,
    from: new Date(readsFrom(context)),
    to: new Date(period.to),
    organizationIds: request.organizations ?? null,
    statuses: [...COUNTED_STATUSES],
    sources,
    // by the exact border only for who sees exact points; for others the worker goes by cells
    areaId: sight === 'exact' ? (area?.id ?? null) : null,
  });
  const categories = await listCategories(tx, municipalityId);
  const organizations = await listOrganizations(tx, municipalityId);
  const places = await listPlaces(tx, municipalityId);
  return {
    request,
    sight,
    settings,
    proj4: municipality.proj4,
    srid: municipality.srid,
    cellSizeMeters: municipality.cellSizeMeters,
    studyArea: { ...studyArea, geometry: studyArea.geometry as AreaGeometry },
    area: area && { id: area.id, name: area.name, geometry: area.geometry as AreaGeometry },
    areas: readsAreas
      ? areas.map(({ id, setId, name, geometry }) => ({
          id,
          setId,
          name,
          geometry: geometry as AreaGeometry,
        }))
      : [],
    period,
    history,
    dataFrom,
    sources,
    columns: analysisColumns(rows, {
      categories: categories.map(({ code }) => code),
      organizations: organizations.map(({ id }) => id),
      places: places.map(({ id }) => id),
    }),
    // who sees no points learns of no incident by its number either
    ids: sight === 'exact' ? rows.map(({ id }) => id) : [],
    timeKinds: TIME_KINDS,
    categories: categories.map(({ code, parentCode, group, inFigures, countedCode }) => ({
      code,
      parentCode,
      group: group as CategoryGroup,
      inFigures: inFigures && countedCode === code,
      countedCode,
    })),
    organizations: organizations.map(({ id, name, reportsFrom, reportsTo }) => ({
      id,
      name,
      reportsFrom,
      reportsTo,
    })),
    // rows refer to places by position; one out of use lies nowhere, so that it names no hotspot
    places: places.map(({ name, lon, lat, active }) =>
      active ? { name, lon, lat } : { name, lon: Number.NaN, lat: Number.NaN },
    ),
    dataVersion: municipality.dataVersion,
    dataAsOf: now.toISOString(),
  };
}
