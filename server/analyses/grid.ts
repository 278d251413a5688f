import { analyseCells } from '@lagesbild/shared/analysis/analyse_grid.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { periodFigures } from '@lagesbild/shared/analysis/period_figures.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { GridAnalysisRequest, GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import { defineMethod, fromHistory } from './analysis_method.ts';
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
    const onMap = pickMapRows(ground, periodIndex);
    const kde = request.methods?.kde;
    const {
      counted,
      columns,
      hotspots,
      unusualPlaces: _ownRoute,
      parameters,
      caveats,
    } = analyseCells(grid, {
      x: onMap.x,
      y: onMap.y,
      periodIndex: onMap.periodIndex,
      periodDays,
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
    const figures = periodFigures({
      periodIndex,
      category: rows.category,
      categories: familyCodes.length,
      periodDays,
      // a sub-category asks for part of its top category: the headline then counts those rows alone
      ...(filtered
        ? { headlinePeriodIndex: periodIndex.map((index, row) => (rows.asked[row] ? index : -1)) }
        : {}),
    });
    return {
      parameters,
      caveats: [...caveats, ...(moran ? ['local_moran_is_descriptive'] : [])],
      cells: columns.x.length,
      used: counted.used,
      leftOut: [...onMap.leftOut, { reason: 'outside_study_area', count: counted.outside }],
      columns,
      ...(moran && { localMoran: moran }),
      hotspots: hotspots.map((hotspot) => ({
        ...hotspot,
        ...nameHotspot(hotspot, columns, grid.cellSizeMeters, ground.places),
      })),
      headline: figureOf(figures.headline),
      categoryFigures: figures.categories.map((member, i) => ({
        categoryCode: familyCodes[i],
        figure: figureOf(member),
      })),
    };
  },
});
