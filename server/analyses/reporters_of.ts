import { declaredChange } from '@lagesbild/shared/analysis/declared_reporting.ts';
import { comparedPositions } from '@lagesbild/shared/analysis/expected.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { reportingEffort } from '@lagesbild/shared/analysis/reporting_effort.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
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
  const positions = comparedPositions(periods.length - 1, compared);
  const span = {
    firstDay: [0, ...positions].map((position) => periods[position]!.fromDate).sort()[0]!,
    lastDay: localDate(periods[0]!.to - 1, material.settings.timeZone),
  };
  const declared = organizations.map((organization) => declaredChange(organization, span));
  return {
    alike: effort.alike,
    changed: effort.organizations.some(
      ({ organization, change }) => change !== null || declared[organization] !== null,
    ),
    organizations: effort.organizations.map(({ organization, reports, expected, reportedIn, change }) => ({
      id: organizations[organization]!.id,
      name: organizations[organization]!.name,
      reports,
      expected,
      reportedIn,
      change,
      declared: declared[organization] ?? null,
    })),
  };
}
