import { keepOrganizations, reportingEffort } from '@lagesbild/shared/analysis/reporting_effort.ts';
import { describe, expect, it } from 'vitest';

/** Reports by organisation, the shown fortnight first. */
function effortOf(countsByOrganization: number[][], compared?: number[]) {
  return reportingEffort({ ...rows(countsByOrganization), ...(compared && { compared }) });
}
function rows(countsByOrganization: number[][]) {
  const all = countsByOrganization.flatMap((counts, organization) =>
    counts.flatMap((count, period) => Array.from({ length: count }, () => ({ organization, period }))),
  );
  return {
    periodIndex: Int16Array.from(all, ({ period }) => period),
    organization: Int32Array.from(all, ({ organization }) => organization),
    organizations: countsByOrganization.length,
    periodDays: Array.from({ length: countsByOrganization[0]?.length ?? 1 }, () => 14),
  };
}
const changes = (effort: ReturnType<typeof effortOf>) => effort.organizations.map(({ change }) => change);
const never = [0, 0, 0, 0, 0, 0, 0];
const steady = [4, 4, 4, 4, 4, 4, 4];

describe('reporting effort', () => {
  it('says who began, stopped, and reports more or fewer than before', () => {
    const effort = effortOf([
      [5, 0, 0, 0, 0, 0, 0],
      [0, 5, 5, 5, 5, 5, 5],
      [16, 4, 4, 4, 4, 4, 4],
      [2, 12, 12, 12, 12, 12, 12],
      steady,
    ]);
    expect(changes(effort)).toEqual(['began', 'stopped', 'more', 'fewer', null]);
    expect(effort.organizations[1]).toMatchObject({ reports: 0, expected: 5, reportedIn: 6 });
  });

  it('calls neither one report of a newcomer nor a silent fortnight of a rare reporter news', () => {
    // p of 1 of 1 in the last of seven fortnights: 1/7; of none after six: (6/7)⁶ = 0.40
    expect(
      changes(
        effortOf([
          [1, 0, 0, 0, 0, 0, 0],
          [0, 1, 1, 1, 1, 1, 1],
        ]),
      ),
    ).toEqual([null, null]);
  });

  it('corrects over those that reported at all: p of three new reports is 2·(1/7)³', () => {
    const newcomer = [3, 0, 0, 0, 0, 0, 0];
    const p = 2 / 343;
    expect(effortOf([newcomer]).organizations[0]!.pAdjusted).toBeCloseTo(p, 12);
    expect(effortOf([newcomer, steady, never, never]).organizations[0]!.pAdjusted).toBeCloseTo(2 * p, 12);
    expect(effortOf([newcomer, never]).organizations.map(({ organization }) => organization)).toEqual([0]);
  });

  it('says of nobody that he stopped while late reports may still come', () => {
    const input = rows([
      [5, 0, 0, 0, 0, 0, 0],
      [0, 5, 5, 5, 5, 5, 5],
    ]);
    expect(changes(reportingEffort({ ...input, incomplete: true }))).toEqual(['began', null]);
  });

  it('has as alike sources those that reported now and in every compared period', () => {
    const countsByOrganization = [
      steady,
      [4, 4, 0, 4, 4, 4, 4],
      [0, 4, 4, 4, 4, 4, 4],
      [2, 1, 1, 1, 1, 1, 1],
    ];
    expect(effortOf(countsByOrganization).alike).toEqual([0, 3]);
    expect(effortOf(countsByOrganization, [1]).alike).toEqual([0, 1, 3]);
  });

  it('leaves out reports without an organisation, and judges nothing with too short a history', () => {
    const input = { ...rows([steady]), organization: new Int32Array(28).fill(-1) };
    expect(reportingEffort(input).organizations).toEqual([]);
    const short = effortOf([[9, 0, 0]]);
    expect(short).toMatchObject({ comparedPeriods: 0, alike: [0] });
    expect(short.organizations[0]).toMatchObject({ expected: null, change: null });
  });

  it('refuses columns of unequal length and no periods', () => {
    const input = rows([steady]);
    expect(() => reportingEffort({ ...input, organization: new Int32Array(1) })).toThrow(
      expect.objectContaining({ code: 'length_mismatch' }),
    );
    expect(() => reportingEffort({ ...input, periodDays: [] })).toThrow(
      expect.objectContaining({ code: 'period_days' }),
    );
  });
});

describe('keepOrganizations', () => {
  it('leaves the rows of the kept ones in their periods', () => {
    const kept = keepOrganizations(Int16Array.of(0, 1, 2, 3, -1), Int32Array.of(5, 6, 5, -1, 5), [5]);
    expect([...kept]).toEqual([0, -1, 2, -1, -1]);
  });
});
