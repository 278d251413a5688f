import { Type } from 'typebox';
import { ANALYSIS_ENVELOPE, ANALYSIS_FILTER, StudyAreaCells } from './analysis_filter.ts';
import { nullable, oneOf, strictObject } from './common.ts';

/**
 * POST analyses/prediction: where next, as a ranking of cells (docs/methods/hade_kartan_ratt.md). `datetime` ends where
 * the horizon begins.
 */
export const PredictionAnalysisRequest = strictObject({
  ...ANALYSIS_FILTER,
  horizonDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, description: 'Default 30' })),
  historyDays: Type.Optional(
    Type.Integer({ minimum: 30, maximum: 3653, description: 'How far back to look; default 730' }),
  ),
});

export const PredictionAnalysisResult = strictObject({
  ...ANALYSIS_ENVELOPE,
  studyArea: StudyAreaCells,
  columns: strictObject({
    x: Type.Array(Type.Number()),
    y: Type.Array(Type.Number()),
    share: Type.Array(Type.Number(), { description: 'Share of the next incidents by cell; adds to 1' }),
  }),
  weights: Type.Record(Type.String(), Type.Number(), { description: 'How much each component counts' }),
  rule: oneOf(['own_history', 'default']),
  trials: Type.Integer({ description: 'Stretches of the own past that the weights were fitted to' }),
  ranked: Type.Array(
    strictObject({
      rank: Type.Integer(),
      cell: Type.Integer({ description: 'Position in columns' }),
      share: Type.Number(),
      name: nullable(Type.String()),
      near: Type.Boolean(),
    }),
    { description: 'The cells with the largest shares: one in a hundred, at most 100' },
  ),
});
