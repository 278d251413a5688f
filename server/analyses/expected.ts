import { areaFigures } from '@lagesbild/shared/analysis/area_figures.ts';
import { locateAreas } from '@lagesbild/shared/analysis/locate_areas.ts';
import { periodFigures } from '@lagesbild/shared/analysis/period_figures.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { reportingDelay } from '@lagesbild/shared/analysis/reporting_delay.ts';
import { keepOrganizations } from '@lagesbild/shared/analysis/reporting_effort.ts';
import { polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import {
  ExpectedAnalysisRequest,
  ExpectedAnalysisResult,
  ExpectedByAreaResult,
} from '@lagesbild/shared/schemas/expected_analysis.ts';
import { comparedSteps } from '@lagesbild/shared/time/comparison.ts';
import { Type } from 'typebox';
import { ProblemError } from '../problem.ts';
import type { AnalysisGround } from './analysis_ground.ts';
import { defineMethod, fromHistory } from './analysis_method.ts';
import { comparedPeriods } from './compared_periods.ts';
import { expectedByArea } from './expected_by_area.ts';
import { figureOf } from './figure_of.ts';
import { reportersOf } from './reporters_of.ts';
import { seriesOf, seriesPeriods } from './series_of.ts';

const DEFAULT_SERIES = 26;

/** Headline, category bars, the EST matrix and the timeline, and whose reporting changed. */
export const expectedMethod = defineMethod({
  kind: 'expected',
  summary: 'Headline, category bars, areas × categories and timeline beside what to expect',
  request: ExpectedAnalysisRequest,
  result: Type.Union([ExpectedAnalysisResult, ExpectedByAreaResult]),
  readsAreas: true,
  readsFrom: (context, { series = DEFAULT_SERIES }) =>
    Math.min(fromHistory(context), seriesPeriods(context, series).periods.at(-1)!.from),
  compute(ground, request) {
    if (ground.material.sight === 'areas') return expectedByArea(ground);
    const { rows, periods, familyCodes } = ground;
    const { comparison = 'six_previous', series = DEFAULT_SERIES, alikeSources = false } = request;
    const compared = comparedSteps(periods[0]!, comparison);
    const delay = reportingDelay(
      rows.noticedAt,
      rows.receivedAt,
      (row) => rows.imported[row] === 1,
      ground.now,
    );
    const incomplete = periods[0]!.to + delay.milliseconds > ground.now;
    const reporters = reportersOf(ground, compared, incomplete);
    const all = indexPeriods(rows.countedAt, periods);
    const kept = alikeSources ? keepOrganizations(all, rows.organization, reporters.alike) : all;
    const asked = kept.map((period, row) => (rows.asked[row] ? period : -1));
    const periodDays = periods.map(({ days }) => days);
    const shared = { periodIndex: kept, category: rows.category, categories: familyCodes.length, periodDays };
    const figures = periodFigures({ ...shared, headlinePeriodIndex: asked, ...(compared && { compared }) });
    const shown = Array.from(asked.keys()).filter((row) => asked[row] === 0);
    return {
      parameters: {
        ...comparedPeriods(periods, comparison, compared),
        alikeSources,
        areaSet: setOf(ground, request.areaSet)[0]?.setId ?? null,
        history: periods.length - 1,
        dispersion: figures.headline.dispersion,
        dispersionRule: figures.headline.dispersionRule,
        correction: 'benjamini_hochberg',
        delay: { days: delay.milliseconds / 86_400_000, reports: delay.reports, rule: delay.rule },
      },
      caveats: [
        'reports_are_not_crime',
        ...(incomplete ? ['incomplete_period'] : []),
        ...(reporters.changed ? ['reporting_changed'] : []),
        ...(figures.headline.verdict === 'short_history' ? ['short_history'] : []),
        ...(figures.headline.dispersionRule === 'poisson_few_periods' ? ['poisson_few_periods'] : []),
      ],
      used: shown.length,
      leftOut: alikeSources
        ? [
            {
              reason: 'other_organizations',
              count: all.filter((period, row) => period === 0 && rows.asked[row] === 1).length - shown.length,
            },
          ]
        : [],
      headline: figureOf(figures.headline),
      unreviewed: shown.filter((row) => rows.unreviewed[row] === 1).length,
      categoryFigures: figures.categories.map((member, i) => ({
        categoryCode: familyCodes[i],
        figure: figureOf(member),
      })),
      matrix: matrixOf(ground, request.areaSet, { ...shared, ...(compared && { compared }) }),
      series: seriesOf(ground, { told: series, compared, kept: alikeSources ? reporters.alike : null }),
      organizations: ground.coarse ? [] : reporters.organizations,
      completeAt: new Date(periods[0]!.to + delay.milliseconds).toISOString(),
    };
  },
});

/** The areas of the asked set, else of the first. Throws unknown_area. */
function setOf({ material: { areas } }: AnalysisGround, asked: string | null | undefined) {
  const setId = asked ?? areas[0]?.setId;
  const set = areas.filter((area) => area.setId === setId);
  if (asked && set.length === 0) {
    throw new ProblemError('unknown_area', `Områdesindelningen ${asked} finns inte i kommunen.`);
  }
  return set;
}

type MatrixInput = Omit<Parameters<typeof areaFigures>[0], 'located' | 'areas'>;

/** Null without areas, and inside one asked area. */
function matrixOf(ground: AnalysisGround, asked: string | null | undefined, input: MatrixInput) {
  const set = setOf(ground, asked);
  if (set.length === 0 || ground.material.area) return null;
  const polygons = set.map(({ geometry }) => polygonToMeters(geometry, ground.projection));
  const located = locateAreas(polygons, ground.rows.x, ground.rows.y);
  const found = areaFigures({ ...input, located, areas: set.length });
  return {
    areas: set.map(({ id, name }) => ({ id, name })),
    categoryCodes: ground.familyCodes,
    cells: found.cells.map(figureOf),
    areaTotals: found.areaTotals.map(figureOf),
    categoryTotals: found.categoryTotals.map(figureOf),
    total: figureOf(found.total),
    outside: found.outside,
    inSeveral: found.inSeveral,
  };
}
