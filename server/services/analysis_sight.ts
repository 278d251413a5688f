import { listAgreedAreas } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import {
  ANALYSIS_PERMISSIONS,
  type AnalysisKind,
  type AnalysisSight,
  analysisSight,
  isCoarse,
} from '@lagesbild/shared/domain/analysis_access.ts';
import type { AnalysisFilter } from '@lagesbild/shared/schemas/analysis_filter.ts';
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
  request: AnalysisFilter,
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
  if (isCoarse(sight) && request.organizations) {
    throw new ProblemError(
      'not_permitted',
      '”organizations” kan bara anges av roller som ser exakta platser: två svar kunde dras från varandra.',
    );
  }
  return sight;
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
