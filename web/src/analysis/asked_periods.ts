import { comparedPositions } from '@lagesbild/shared/analysis/expected.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { keepOrganizations } from '@lagesbild/shared/analysis/reporting_effort.ts';
import type { PictureQuery } from './picture.ts';
import type { PlacedIncidents } from './placed_incidents.ts';
import { effortOf, type PictureEffort, pictureEffort } from './reporting_rows.ts';
import { type WithinHours, withinHours } from './within_hours.ts';

/** Which period each counted incident falls in, as far as the question counts it (-1: not). */
export interface AskedPeriods extends WithinHours {
  /** The same before the box of hours. */
  wholeWeek: Int16Array;
  effort: PictureEffort;
}

/** Periods, then "lika källor", then the hours of the week: what headline, bars, map and matrix are all made of. */
export function askedPeriods(
  { counted, spans, reporting }: PlacedIncidents,
  query: Pick<PictureQuery, 'periods' | 'compared' | 'hours' | 'sameSources'>,
): AskedPeriods {
  const effort = effortOf(reporting, query);
  const compared = comparedPositions(query.periods.length - 1, query.compared);
  const all = indexPeriods(counted.countedAt, query.periods);
  const wholeWeek = query.sameSources ? keepOrganizations(all, counted.organization, effort.alike) : all;
  const kept = query.hours
    ? withinHours(spans, wholeWeek, query.hours)
    : { periodIndex: wholeWeek, withoutTime: 0 };
  return {
    wholeWeek,
    ...kept,
    effort: pictureEffort(effort, reporting.organizations, query.periods, compared),
  };
}
