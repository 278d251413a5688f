import { mostDispersionPeriods } from '@lagesbild/shared/analysis/dispersion.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { periodSeries } from '@lagesbild/shared/analysis/period_series.ts';
import { keepOrganizations } from '@lagesbild/shared/analysis/reporting_effort.ts';
import { type Period, previousPeriods } from '@lagesbild/shared/time/period.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import type { AnalysisGround } from './analysis_ground.ts';
import type { ReadingContext } from './analysis_method.ts';
import { figureOf } from './figure_of.ts';

interface SeriesPeriods {
  /** The asked period first, then those before it with any data; those told and their history. */
  periods: Period[];
  /** So many of them lie wholly after the first data: what is expected is taken from these alone. */
  whole: number;
}

/**
 * The periods of a timeline of `told` bars that ends with `period`. The earliest bar has as long a history as the
 * latest one, so that a bar says the same whichever bar the question ends with.
 */
export function seriesPeriods(
  { period, dataFrom, settings }: Pick<ReadingContext, 'period' | 'dataFrom' | 'settings'>,
  told: number,
): SeriesPeriods {
  if (dataFrom === null) return { periods: [period], whole: 0 };
  const firstData = localMidnight(dataFrom, settings.timeZone);
  const earlier = previousPeriods(period, told - 1 + mostDispersionPeriods, settings);
  const periods = [period, ...earlier.filter(({ to }) => to > firstData)];
  return { periods, whole: periods.filter(({ from }) => from >= firstData).length };
}

interface SeriesChoice {
  told: number;
  compared: readonly number[] | undefined;
  /** Organizations that are counted; null: all. */
  kept: readonly number[] | null;
}

/** Each told period's asked-for incidents beside what those before it let expect, most recent first. */
export function seriesOf(ground: AnalysisGround, { told, compared, kept }: SeriesChoice) {
  const { rows, material, settings } = ground;
  const { periods, whole } = seriesPeriods({ ...material, settings }, told);
  const all = indexPeriods(rows.countedAt, periods);
  const index = kept ? keepOrganizations(all, rows.organization, kept) : all;
  const counts = new Float64Array(periods.length);
  index.forEach((period, row) => {
    if (period >= 0 && rows.asked[row]) counts[period]!++;
  });
  const periodDays = periods.map(({ days }) => days);
  return periodSeries({ counts, periodDays, told, whole, ...(compared && { compared }) }).map(
    (figure, t) => ({
      from: periods[t]!.fromDate,
      to: periods[t]!.toDate,
      figure: figureOf(figure),
    }),
  );
}
