import { benjaminiHochberg } from './benjamini_hochberg.ts';
import { type Dispersion, estimatePooledDispersion } from './dispersion.ts';
import { EngineInputError } from './engine_input_error.ts';
import { comparedPositions, expectedCount, tailLevel } from './expected.ts';

export interface ReportingEffortInput {
  /** A row a report, "nothing to report" included, imports left out: 0 = the shown period, 1 = the one before, … */
  periodIndex: Int16Array;
  /** Index of the reporting organisation, 0 ≤ index < organizations; -1 for none (tips), which is left out. */
  organization: Int32Array;
  organizations: number;
  /** Local days of the shown period and of each earlier one, most recent first. */
  periodDays: readonly number[];
  /** Which earlier periods are compared with; left out: the six previous (see comparedPositions). */
  compared?: readonly number[];
  /**
   * The usual delay has not passed since the shown period ended (see reportingDelay): who is late would seem to have
   * stopped, so nobody is said to report fewer.
   */
  incomplete?: boolean;
}

/** `began`: none in any compared period; `stopped`: none now; `more` and `fewer`: changed by more than chance. */
export type EffortChange = 'began' | 'stopped' | 'more' | 'fewer';

interface OrganizationEffort {
  organization: number;
  /** Reports now, and what the compared periods let expect; null with too short a history. */
  reports: number;
  expected: number | null;
  /** Compared periods in which it reported at all. */
  reportedIn: number;
  /** Two-sided, corrected over the organisations that reported in any of the periods. */
  pAdjusted: number;
  /** Null: no change that chance does not explain. */
  change: EffortChange | null;
}

export interface ReportingEffort {
  /** Those that reported now or in a compared period, in the order of their numbers. */
  organizations: OrganizationEffort[];
  /** "Lika källor": the organisations that reported now and in every compared period. */
  alike: number[];
  comparedPeriods: number;
  /** Pooled over the organisations. */
  dispersion: Dispersion;
}

/**
 * Whose reporting begins, stops or changes, since reports are not crime. The test is that of every count here (see
 * expectedCount), two-sided with r pooled over the organisations, Benjamini–Hochberg at 5 % over those that reported in
 * any of the periods; there is no "too few", for four reports a fortnight that end are news. It says that the reports
 * changed, not why. Throws EngineInputError 'length_mismatch' for columns of unequal length, 'period_days' without periods.
 */
export function reportingEffort(input: ReportingEffortInput): ReportingEffort {
  const { organizations, periodDays, compared, incomplete = false } = input;
  const counts = countReports(input);
  const positions = comparedPositions(periodDays.length - 1, compared);
  const reporting = Array.from({ length: organizations }, (_, organization) => organization).filter(
    (organization) => [0, ...positions].some((period) => counts[organization]![period]! > 0),
  );
  const dispersion = estimatePooledDispersion(reporting.map((one) => counts[one]!.subarray(1)));
  const judged = reporting.map((organization) =>
    expectedCount({
      now: counts[organization]![0]!,
      nowDays: periodDays[0]!,
      history: counts[organization]!.subarray(1),
      historyDays: periodDays.slice(1),
      dispersion: dispersion.r,
      ...(compared && { compared }),
    }),
  );
  const adjusted = benjaminiHochberg(Float64Array.from(judged, ({ p }) => p));
  const efforts = reporting.map((organization, i): OrganizationEffort => {
    const { observed, expected, pHigh, pLow } = judged[i]!;
    const reportedIn = positions.filter((period) => counts[organization]![period]! > 0).length;
    const isHigh = pHigh < pLow;
    const isChange = expected !== null && adjusted[i]! <= 2 * tailLevel && (isHigh || !incomplete);
    return {
      organization,
      reports: observed,
      expected,
      reportedIn,
      pAdjusted: adjusted[i]!,
      change: isChange ? changeOf(observed, reportedIn, isHigh) : null,
    };
  });
  const alike = efforts.filter(({ reports, reportedIn }) => reports > 0 && reportedIn === positions.length);
  return {
    organizations: efforts,
    alike: alike.map(({ organization }) => organization),
    comparedPeriods: positions.length,
    dispersion,
  };
}

/**
 * "Lika källor": the periods of the rows, -1 for those of other organisations than the kept ones. Figures are then
 * computed as ever from what is left.
 */
export function keepOrganizations(
  periodIndex: Int16Array,
  organization: Int32Array,
  kept: readonly number[],
): Int16Array {
  const isKept = new Set(kept);
  return periodIndex.map((period, row) => (isKept.has(organization[row]!) ? period : -1));
}

function changeOf(reports: number, reportedIn: number, isHigh: boolean): EffortChange {
  if (reportedIn === 0) return 'began';
  if (reports === 0) return 'stopped';
  return isHigh ? 'more' : 'fewer';
}

/** Reports by organisation and period. */
function countReports(input: ReportingEffortInput): Float64Array[] {
  const { periodIndex, organization, organizations, periodDays } = input;
  if (organization.length !== periodIndex.length) {
    const detail = `periodIndex has ${periodIndex.length} rows, organization has ${organization.length}`;
    throw new EngineInputError('length_mismatch', -1, detail);
  }
  if (periodDays.length === 0) {
    throw new EngineInputError('period_days', -1, 'The days of the shown period are missing');
  }
  const counts = Array.from({ length: organizations }, () => new Float64Array(periodDays.length));
  for (let row = 0; row < periodIndex.length; row++) {
    const period = periodIndex[row]!;
    const reports = counts[organization[row]!];
    if (reports && period >= 0 && period < periodDays.length) reports[period]!++;
  }
  return counts;
}
