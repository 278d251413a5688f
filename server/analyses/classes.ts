import { analyseCells } from '@lagesbild/shared/analysis/analyse_grid.ts';
import { classifyHotspots } from '@lagesbild/shared/analysis/classify_hotspots.ts';
import { countPeriods } from '@lagesbild/shared/analysis/count_periods.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { ClassAnalysisRequest, ClassAnalysisResult } from '@lagesbild/shared/schemas/class_analysis.ts';
import { classFortnights } from '@lagesbild/shared/time/class_fortnights.ts';
import type { AnalysisGround } from './analysis_ground.ts';
import { defineMethod, fromHistory } from './analysis_method.ts';
import { type FollowedRequest, followPlaces } from './followed_places.ts';
import { layGrid } from './lay_grid.ts';
import { nameHotspot } from './name_hotspot.ts';
import { pickMapRows } from './pick_map_rows.ts';

const FEWEST_EARLIER_FORTNIGHTS = 6;

/** The hotspots of a period, each with its class over the last whole fortnights, and the places that have faded. */
export const classesMethod = defineMethod({
  kind: 'classes',
  summary: 'Hotspots of the period with their class over the last thirteen fortnights, and faded places',
  request: ClassAnalysisRequest,
  result: ClassAnalysisResult,
  readsFrom(context) {
    const fortnights = classFortnights(context.period.to, context.now, context.dataFrom, context.settings);
    return Math.min(fromHistory(context), fortnights.at(-1)?.from ?? context.period.from);
  },
  compute(ground, request: ClassAnalysisRequest & { followed?: readonly FollowedRequest[] }) {
    const { periods, projection } = ground;
    const grid = buildGrid({ ...layGrid(ground), studyArea: ground.polygon });
    const onMap = pickMapRows(ground, indexPeriods(ground.rows.countedAt, periods));
    const { hotspots, counted, parameters, caveats } = analyseCells(grid, {
      x: onMap.x,
      y: onMap.y,
      periodIndex: onMap.periodIndex,
      periodDays: periods.map(({ days }) => days),
      methods: {},
    });
    const { fortnights, countsByFortnight } = fortnightCounts(ground, grid);
    const classes = classifyHotspots(grid, countsByFortnight, hotspots);
    const named = (group: { cells: number[]; x: number; y: number }) =>
      nameHotspot(group, grid, grid.cellSizeMeters, ground.places);
    const fewFortnights = classes.earlierFortnights < FEWEST_EARLIER_FORTNIGHTS;
    return {
      parameters: {
        ...parameters,
        classes: { fortnights: fortnights.length, trend: 'mann_kendall', trendLevel: 0.05 },
      },
      caveats: [...caveats, ...(fewFortnights ? ['few_fortnights'] : [])],
      cells: grid.x.length,
      used: counted.used,
      leftOut: [...onMap.leftOut, { reason: 'outside_study_area', count: counted.outside }],
      fortnights: fortnights.map(({ fromDate, toDate }) => ({ from: fromDate, to: toDate })),
      columns: { x: grid.x, y: grid.y },
      hotspots: hotspots.map((hotspot, i) => ({
        ...hotspot,
        ...named(hotspot),
        ...overTime(classes.hotspots[i]!),
        class: classes.hotspots[i]!.class,
      })),
      faded: classes.faded.map((place) => {
        const middle = { cells: place.cells, ...middleOf(place.cells, grid) };
        return { ...middle, ...named(middle), ...overTime(place) };
      }),
      ...(request.followed && {
        followed: followPlaces(request.followed, {
          grid,
          projection,
          fortnights,
          countsByFortnight,
          hotspots,
        }),
      }),
    };
  },
});

function fortnightCounts(ground: AnalysisGround, grid: ReturnType<typeof buildGrid>) {
  const { material, periods, settings, now, rows } = ground;
  const fortnights = classFortnights(periods[0]!.to, now, material.dataFrom, settings);
  const { x, y, periodIndex } = pickMapRows(ground, indexPeriods(rows.countedAt, fortnights));
  const periodDays = fortnights.map(({ days }) => days);
  return {
    fortnights,
    countsByFortnight: countPeriods(grid, { x, y, periodIndex, periodDays, methods: {} }).countsByPeriod,
  };
}

type OverTime = ReturnType<typeof classifyHotspots>['faded'][number];

const overTime = ({ flagged, counts, run, trend }: OverTime) => ({
  flagged,
  counts,
  run,
  trend: { s: trend.s, p: trend.p },
});

function middleOf(cells: readonly number[], centres: { x: Float64Array; y: Float64Array }) {
  const mean = (column: Float64Array) => cells.reduce((sum, cell) => sum + column[cell]!, 0) / cells.length;
  return { x: mean(centres.x), y: mean(centres.y) };
}
