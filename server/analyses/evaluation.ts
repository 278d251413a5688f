import { auditPicture } from '@lagesbild/shared/analysis/audit_picture.ts';
import { countPeriods } from '@lagesbild/shared/analysis/count_periods.ts';
import { flagRate } from '@lagesbild/shared/analysis/flag_cells.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import {
  EvaluationAnalysisRequest,
  EvaluationAnalysisResult,
} from '@lagesbild/shared/schemas/evaluation_analysis.ts';
import { defineMethod, fromHistory } from './analysis_method.ts';
import { layGrid } from './lay_grid.ts';
import { pickMapRows } from './pick_map_rows.ts';

const DEFAULT_PERIODS = 12;

/** Was the map right? The hotspots of each closed period against what happened in the next. */
export const evaluationMethod = defineMethod({
  kind: 'evaluation',
  summary: 'Hit rate, PAI and PEI of the hotspots of each closed period, beside plain counts and density',
  request: EvaluationAnalysisRequest,
  result: EvaluationAnalysisResult,
  readsFrom: fromHistory,
  compute(ground, { periods: looked = DEFAULT_PERIODS }) {
    const closed = ground.periods.filter(({ to }) => to <= ground.now).slice(0, looked + 1);
    const grid = buildGrid({ ...layGrid(ground), studyArea: ground.polygon });
    const onMap = pickMapRows(ground, indexPeriods(ground.rows.countedAt, closed));
    const { countsByPeriod, counted } = countPeriods(grid, {
      x: onMap.x,
      y: onMap.y,
      periodIndex: onMap.periodIndex,
      periodDays: closed.map(({ days }) => days),
      methods: {},
    });
    const { periods, pooled, periodsNamed, bandwidthMeters } = auditPicture(grid, { countsByPeriod });
    return {
      parameters: {
        periods: periods.length,
        named: 'flagged_cells_of_the_period_before',
        rates: { area: flagRate, place: flagRate },
        density: { kernel: 'quartic', bandwidthMeters, rule: 'two_cells' },
        ties: 'expected',
      },
      caveats: [
        'audit_recomputed',
        ...(periodsNamed === 0 ? ['no_hotspots_named'] : []),
        ...(closed.length < 2 ? ['short_history'] : []),
      ],
      cells: grid.x.length,
      used: counted.used + counted.earlierUsed,
      leftOut: [
        ...onMap.leftOut,
        { reason: 'outside_study_area', count: counted.outside + counted.earlierOutside },
      ],
      audited: periods.map(({ period, ...audited }) => ({
        from: closed[period]!.fromDate,
        to: closed[period]!.toDate,
        ...audited,
      })),
      pooled,
      periodsNamed,
    };
  },
});
