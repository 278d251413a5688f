import { listAgreedAreas } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import {
  ANALYSIS_PERMISSIONS,
  type AnalysisKind,
  type AnalysisSight,
  analysisSight,
  isCoarse,
} from '@lagesbild/shared/domain/analysis_access.ts';
import { isCoarsePeriod, isHourlyPeriod } from '@lagesbild/shared/domain/coarse_periods.ts';
import { OWN_SOURCES } from '@lagesbild/shared/domain/incident_codes.ts';
import type { AnalysisFilter } from '@lagesbild/shared/schemas/analysis_filter.ts';
import type { Period, PeriodSettings } from '@lagesbild/shared/time/period.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';

/**
 * How the member's role sees, and that the question may be asked with that sight. A role with agreed areas only must
 * name one of them, and learns nothing of others. Throws not_permitted.
 */
export async function sightFor(
  tx: Transaction,
  member: Member,
  kind: AnalysisKind,
  request: AnalysisFilter & { alikeSources?: boolean },
): Promise<AnalysisSight> {
  const sight = analysisSight(member.role);
  if (sight === null) throw new ProblemError('not_permitted', 'Din roll i kommunen ser inga siffror.');
  if (sight === 'agreed_cells') await refuseOtherAreas(tx, member, request.area ?? null);
  if (sight === 'areas') refuseFilters(request);
  if (isCoarse(sight) && request.area && ANALYSIS_PERMISSIONS[kind] === 'analysis.whole') {
    throw new ProblemError(
      'not_permitted',
      '”area” kan här bara anges av roller som ser exakta platser. Utan ”area” gäller svaret hela kommunen.',
    );
  }
  const reporters = request.organizations ? 'organizations' : request.alikeSources ? 'alikeSources' : null;
  if (isCoarse(sight) && reporters !== null) {
    throw new ProblemError(
      'not_permitted',
      `”${reporters}” kan bara anges av roller som ser exakta platser: två svar kunde dras från varandra.`,
    );
  }
  return sight;
}

/**
 * That a coarse sight asks about no finer time than its counts are of (see analysis_access.ts). `period`: the one that
 * `datetime` is. Throws not_permitted.
 */
export function refuseFineTimes(
  { kind, sight, request }: { kind: AnalysisKind; sight: AnalysisSight; request: AnalysisFilter },
  period: Period,
  { fortnightAnchor }: PeriodSettings,
): void {
  if (!isCoarse(sight)) return;
  const asked = `”datetime” är ”${request.datetime.slice(0, 80)}”`;
  if (!isCoarsePeriod(period)) {
    throw new ProblemError(
      'not_permitted',
      `${asked}, men din roll ser hela veckor (måndag till måndag), månader eller kvartal.`,
    );
  }
  if (kind !== 'pulse') return;
  if (!isHourlyPeriod(period)) {
    throw new ProblemError(
      'not_permitted',
      `${asked}, men din roll ser tider på dygnet för en tvåveckorsperiod i taget, räknat från ${fortnightAnchor}.`,
    );
  }
  const [wanted, own] = [request.sources ?? OWN_SOURCES, new Set<string>(OWN_SOURCES)];
  const isOwn = wanted.length === own.size && wanted.every((source) => own.has(source));
  if ((request.categories?.length ?? 0) > 0 || !isOwn) {
    throw new ProblemError(
      'not_permitted',
      'Din roll ser tider på dygnet för alla kategorier och egna rapporter tillsammans. Utelämna ”categories” och ”sources”.',
    );
  }
}

/** With one question to ask there are no two answers to subtract. */
function refuseFilters({ datetime: _only, ...filters }: AnalysisFilter): void {
  const [first] = Object.entries(filters).find(([, value]) => value !== null && value !== undefined) ?? [];
  if (first !== undefined) {
    throw new ProblemError(
      'not_permitted',
      `”${first}” kan inte anges av din roll: två svar kunde dras från varandra.`,
    );
  }
}

async function refuseOtherAreas(tx: Transaction, member: Member, areaId: string | null): Promise<void> {
  const { organizationId, scope } = member;
  const agreed = organizationId ? await listAgreedAreas(tx, scope.municipalityId, organizationId) : [];
  if (areaId === null || !agreed.includes(areaId)) {
    throw new ProblemError(
      'not_permitted',
      'Din organisation ser bara överenskomna områden. Välj ett av dem.',
    );
  }
}
