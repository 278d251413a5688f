import { analyseCells } from '@lagesbild/shared/analysis/analyse_grid.ts';
import { type CellChange, cellChange } from '@lagesbild/shared/analysis/cell_change.ts';
import { countPeriods } from '@lagesbild/shared/analysis/count_periods.ts';
import { mostDispersionPeriods } from '@lagesbild/shared/analysis/dispersion.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { periodFigures } from '@lagesbild/shared/analysis/period_figures.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { GridAnalysisRequest, GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import { comparedSteps } from '@lagesbild/shared/time/comparison.ts';
import { defineMethod, fromHistory } from './analysis_method.ts';
import { comparedPeriods } from './compared_periods.ts';
import { describeMoran } from './describe_moran.ts';
import { figureOf } from './figure_of.ts';
import { layGrid } from './lay_grid.ts';
import { nameHotspot } from './name_hotspot.ts';
import { pickMapRows } from './pick_map_rows.ts';

/** Counts, Gi*, density, exact verdicts and hotspots of a period by cell, with headline and category bars. */
export const gridMethod = defineMethod({
  kind: 'grid',
  summary: 'Counts, Gi*, density and exact verdicts for every cell of the study area',
  request: GridAnalysisRequest,
  result: GridAnalysisResult,
  readsFrom: fromHistory,
  compute(ground, request) {
    const { rows, periods, familyCodes, filtered } = ground;
    const grid = buildGrid({ ...layGrid(ground, request.grid), studyArea: ground.polygon });
    const periodIndex = indexPeriods(rows.countedAt, periods);
    const periodDays = periods.map(({ days }) => days);
    const { comparison = 'six_previous' } = request;
    const compared = comparedSteps(periods[0]!, comparison);
    const onMap = pickMapRows(ground, periodIndex);
    const kde = request.methods?.kde;
    const { counted, columns, hotspots, unusualPlaces, parameters, caveats } = analyseCells(grid, {
      x: onMap.x,
      y: onMap.y,
      periodIndex: onMap.periodIndex,
      // cells are always beside their six previous; a comparison further back is none of theirs
      periodDays: periodDays.slice(0, mostDispersionPeriods + 1),
      methods: {
        gistar: request.methods?.gistar ?? false,
        ...(kde
          ? {
              kde: {
                ...kde,
                kernel: kde.kernel ?? 'quartic',
                bandwidthMeters: kde.bandwidthMeters ?? 'auto',
              },
            }
          : {}),
      },
      verdict: request.verdict ?? true,
    });
    const moran = request.methods?.localMoran ? describeMoran(grid, columns.count) : null;
    const change = request.methods?.change
      ? changeOf(
          cellChange(
            grid,
            {
              countsByPeriod: countPeriods(grid, { ...onMap, periodDays, methods: {} }).countsByPeriod,
              periodDays,
            },
            compared,
          ),
        )
      : null;
    const figures = periodFigures({
      periodIndex,
      category: rows.category,
      categories: familyCodes.length,
      periodDays,
      ...(compared && { compared }),
      // a sub-category asks for part of its top category: the headline then counts those rows alone
      ...(filtered
        ? { headlinePeriodIndex: periodIndex.map((index, row) => (rows.asked[row] ? index : -1)) }
        : {}),
    });
    const named = <G extends { cells: number[]; x: number; y: number }>(group: G) => ({
      ...group,
      ...nameHotspot(group, columns, grid.cellSizeMeters, ground.places),
    });
    return {
      parameters: { ...parameters, ...comparedPeriods(periods, comparison, compared) },
      caveats: [...caveats, ...(moran ? ['local_moran_is_descriptive'] : [])],
      cells: columns.x.length,
      used: counted.used,
      leftOut: [...onMap.leftOut, { reason: 'outside_study_area', count: counted.outside }],
      columns,
      ...(moran && { localMoran: moran }),
      ...(change && { change }),
      hotspots: hotspots.map(named),
      unusualPlaces: unusualPlaces.map(named),
      headline: figureOf(figures.headline),
      categoryFigures: figures.categories.map((member, i) => ({
        categoryCode: familyCodes[i],
        figure: figureOf(member),
      })),
    };
  },
});

/** Without what only the engine's own scale needs; of a neighbourhood, so no finer than the counts beside it. */
const changeOf = ({ expected, difference, standardised, pAdjusted, verdicts }: CellChange) => ({
  expected,
  difference,
  standardised,
  pAdjusted,
  verdicts,
});
