import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { reportingEffort } from '@lagesbild/shared/analysis/reporting_effort.ts';
import type { AnalysisGround } from './analysis_ground.ts';

/**
 * Who reported, "nothing to report" included and imports left out; whose reporting changed; and who reported throughout.
 * `incomplete`: reports of the shown period may still come in, so nobody has stopped.
 */
export function reportersOf(
  { material, periods }: AnalysisGround,
  compared: readonly number[] | undefined,
  incomplete: boolean,
) {
  const { columns, organizations } = material;
  const periodIndex = indexPeriods(columns.countedAt, periods);
  const effort = reportingEffort({
    periodIndex: periodIndex.map((period, row) => (columns.imported[row] ? -1 : period)),
    organization: columns.organization,
    organizations: organizations.length,
    periodDays: periods.map(({ days }) => days),
    incomplete,
    ...(compared && { compared }),
  });
  return {
    alike: effort.alike,
    changed: effort.organizations.some(({ change }) => change !== null),
    organizations: effort.organizations.map(({ organization, reports, expected, reportedIn, change }) => ({
      id: organizations[organization]!.id,
      name: organizations[organization]!.name,
      reports,
      expected,
      reportedIn,
      change,
    })),
  };
}
