import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import {
  type EffortChange,
  type ReportingEffort,
  reportingEffort,
} from '@lagesbild/shared/analysis/reporting_effort.ts';
import { COUNTED_STATUSES } from '@lagesbild/shared/domain/statuses.ts';
import { type IncidentColumns, wordAt } from './incident_columns.ts';

/** Every report that somebody sent in, "nothing to report" included: what tells who reports. */
export interface ReportingRows {
  countedAt: Float64Array;
  /** Position in `organizations`. */
  organization: Int32Array;
  organizations: readonly string[];
  /** Periods that end later may still get reports; epoch ms. */
  completeUntil: number;
}

/** First instant (epoch ms), end and local days. */
interface CountedPeriod {
  from: number;
  to: number;
  days: number;
}

/** Whose reporting has changed, for the words beside the headline. */
export interface PictureEffort {
  changes: { organization: string; change: EffortChange; reports: number; expected: number | null }[];
  /** Organisations that reported in all the periods, and all that reported in any. */
  alike: number;
  reporting: number;
  /** From the first compared period to the end of the shown one, epoch ms: what a declared start or stop must lie in. */
  span: { from: number; to: number };
}

/** Picks the reports once a load; imports are no reporting. */
export function reportingRows(columns: IncidentColumns, completeUntil: number): ReportingRows {
  const { codes, words } = columns.organization;
  const rows: number[] = [];
  const statuses: readonly string[] = COUNTED_STATUSES;
  for (let row = 0; row < columns.length; row++) {
    if (codes[row]! < 0 || wordAt(columns.source, row) === 'police_import') continue;
    if (statuses.includes(wordAt(columns.status, row) ?? '')) rows.push(row);
  }
  return {
    countedAt: Float64Array.from(rows, (row) => columns.countedAt[row]!),
    organization: Int32Array.from(rows, (row) => codes[row]!),
    organizations: words,
    completeUntil,
  };
}

export function effortOf(
  { countedAt, organization, organizations, completeUntil }: ReportingRows,
  { periods, compared }: { periods: readonly CountedPeriod[]; compared?: readonly number[] | undefined },
): ReportingEffort {
  return reportingEffort({
    periodIndex: indexPeriods(countedAt, periods),
    organization,
    organizations: organizations.length,
    periodDays: periods.map(({ days }) => days),
    // who is late has not stopped
    incomplete: periods[0]!.to > completeUntil,
    ...(compared && { compared }),
  });
}

export function pictureEffort(
  { organizations, alike }: ReportingEffort,
  names: readonly string[],
  periods: readonly CountedPeriod[],
  compared: readonly number[],
): PictureEffort {
  return {
    span: {
      from: Math.min(periods[0]!.from, ...compared.map((position) => periods[position]?.from ?? Infinity)),
      to: periods[0]!.to,
    },
    changes: organizations.flatMap(({ organization, change, reports, expected }) =>
      change === null ? [] : [{ organization: names[organization]!, change, reports, expected }],
    ),
    alike: alike.length,
    reporting: organizations.length,
  };
}
