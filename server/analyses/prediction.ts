import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { predictPlaces } from '@lagesbild/shared/analysis/predict_places.ts';
import {
  PredictionAnalysisRequest,
  PredictionAnalysisResult,
} from '@lagesbild/shared/schemas/prediction_analysis.ts';
import { defineMethod, type ReadingContext } from './analysis_method.ts';
import { layGrid } from './lay_grid.ts';
import { nameHotspot } from './name_hotspot.ts';
import { pickMapRows } from './pick_map_rows.ts';

const DEFAULT_HISTORY_DAYS = 730;
const DAY_MILLISECONDS = 86_400_000;
const MOST_RANKED = 100;

/** Where next: every cell's share of the incidents to come, by a mixture fitted to the municipality's own past. */
export const predictionMethod = defineMethod({
  kind: 'prediction',
  summary: 'Where next: cells ranked by their share of the incidents to come',
  request: PredictionAnalysisRequest,
  result: PredictionAnalysisResult,
  readsFrom: ({ period }, { historyDays = DEFAULT_HISTORY_DAYS }) =>
    period.to - historyDays * DAY_MILLISECONDS,
  compute(ground, { horizonDays, historyDays = DEFAULT_HISTORY_DAYS }) {
    const { material, rows, places } = ground;
    const grid = buildGrid({ ...layGrid(ground), studyArea: ground.polygon });
    const from = startOf(material, ground.now);
    const onMap = pickMapRows(
      ground,
      Int16Array.from(rows.countedAt, (at) => (at < from ? 0 : -1)),
    );
    const ageDays = Float64Array.from(onMap.row, (row) => (from - rows.countedAt[row]!) / DAY_MILLISECONDS);
    const found = predictPlaces(grid, {
      x: onMap.x,
      y: onMap.y,
      ageDays,
      ...(horizonDays && { horizonDays }),
    });
    const best = Array.from(found.share.keys())
      .sort((a, b) => found.share[b]! - found.share[a]! || a - b)
      .slice(0, Math.min(MOST_RANKED, Math.ceil(found.share.length / 100)));
    return {
      parameters: { ...found.parameters, historyDays, from: new Date(from).toISOString() },
      caveats: ['ranking_not_promise', ...(found.rule === 'default' ? ['default_weights'] : [])],
      cells: grid.x.length,
      used: found.counted.used,
      leftOut: [...onMap.leftOut, { reason: 'outside_study_area', count: found.counted.outside }],
      columns: { x: grid.x, y: grid.y, share: found.share },
      weights: found.weights,
      rule: found.rule,
      trials: found.trials,
      ranked: best.map((cell, i) => ({
        rank: i + 1,
        cell,
        share: found.share[cell]!,
        ...nameHotspot(
          { cells: [cell], x: grid.x[cell]!, y: grid.y[cell]! },
          grid,
          grid.cellSizeMeters,
          places,
        ),
      })),
    };
  },
});

/** The moment that the horizon begins at: the end of the period, or now when that lies ahead. */
const startOf = ({ period }: Pick<ReadingContext, 'period'>, now: number) => Math.min(period.to, now);
