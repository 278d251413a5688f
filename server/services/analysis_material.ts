import { findFirstCounted, listIncidentColumns } from '@lagesbild/db/repositories/incident_reads.ts';
import { findMunicipality, findStudyArea } from '@lagesbild/db/repositories/municipalities.ts';
import {
  listAgreedAreas,
  listAreas,
  listCategories,
  listPlaces,
} from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { OWN_SOURCES } from '@lagesbild/shared/domain/incident_codes.ts';
import { COUNTED_STATUSES } from '@lagesbild/shared/domain/statuses.ts';
import { VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';
import type { GridAnalysisRequest } from '@lagesbild/shared/schemas/analysis.ts';
import { historyPeriods, recognisePeriod } from '@lagesbild/shared/time/history.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import { parseDatetime } from './incident_query.ts';

/** Everything an analysis reads, in one short transaction; computing comes after it is closed. */
export async function readAnalysisMaterial(tx: Transaction, member: Member, request: GridAnalysisRequest) {
  const { municipalityId } = member.scope;
  const municipality = await findMunicipality(tx, municipalityId);
  if (!municipality) throw notFound();
  const settings = { timeZone: municipality.timeZone, fortnightAnchor: municipality.fortnightAnchor };
  const area = await readArea(tx, member, request.area ?? null);
  const studyArea = await findStudyArea(tx, municipalityId);
  if (!studyArea) {
    throw new ProblemError(
      'no_study_area',
      'Kommunen har varken studieområde, gräns eller händelser med plats ännu.',
    );
  }
  const period = periodOf(request.datetime, settings);
  const sources = request.sources ?? [...OWN_SOURCES];
  const first = await findFirstCounted(tx, municipalityId, sources);
  const history = historyPeriods(
    period,
    first && localDate(first.getTime(), municipality.timeZone),
    settings,
  );
  const from = history.at(-1)?.from ?? period.from;
  const rows = await listIncidentColumns(tx, {
    municipalityId,
    from: new Date(from),
    to: new Date(period.to),
    organizationIds: request.organizations ?? null,
    statuses: [...COUNTED_STATUSES],
    sources,
    areaId: area?.id ?? null,
  });
  return {
    municipality,
    studyArea,
    area,
    period,
    history,
    sources,
    rows,
    categories: await listCategories(tx, municipalityId),
    places: await listPlaces(tx, municipalityId),
  };
}

export type AnalysisMaterial = Awaited<ReturnType<typeof readAnalysisMaterial>>;

/** The named area; a role with agreed areas only must name one of them, and learns nothing of others. */
async function readArea(tx: Transaction, { role, organizationId, scope }: Member, areaId: string | null) {
  const { municipalityId } = scope;
  if (VISIBILITY[role].figures === 'agreed_areas') {
    const agreed = organizationId ? await listAgreedAreas(tx, municipalityId, organizationId) : [];
    if (areaId === null || !agreed.includes(areaId)) {
      throw new ProblemError(
        'not_permitted',
        'Din organisation ser bara överenskomna områden. Välj ett av dem.',
      );
    }
  }
  if (areaId === null) return null;
  const area = (await listAreas(tx, municipalityId)).find((candidate) => candidate.id === areaId);
  if (!area) throw new ProblemError('unknown_area', `Området ${areaId} finns inte i kommunen.`);
  return area;
}

/** Whole local days only: figures compare local days with local days. */
function periodOf(datetime: string, settings: { timeZone: string; fortnightAnchor: string }): Period {
  const { from, to } = parseDatetime(datetime, settings.timeZone);
  if (!from || !to) {
    throw new ProblemError(
      'invalid_format',
      `”datetime” är ”${datetime.slice(0, 60)}”, men en analys behöver både början och slut.`,
    );
  }
  const period = recognisePeriod(
    localDate(from.getTime(), settings.timeZone),
    localDate(to.getTime(), settings.timeZone),
    settings,
  );
  if (period.from !== from.getTime() || period.to !== to.getTime()) {
    throw new ProblemError(
      'invalid_format',
      `”datetime” är ”${datetime.slice(0, 80)}”, men ska börja och sluta vid lokal midnatt.`,
    );
  }
  return period;
}
