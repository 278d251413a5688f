import { Type } from 'typebox';
import { ANALYSIS_ENVELOPE, ANALYSIS_FILTER, StudyAreaCells } from './analysis_filter.ts';
import { nullable, strictObject } from './common.ts';

/**
 * POST analyses/evaluation: was the map right? Each closed period against what the one before had named
 * (docs/methods/hade_kartan_ratt.md).
 */
export const EvaluationAnalysisRequest = strictObject({
  ...ANALYSIS_FILTER,
  periods: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 26, description: 'Closed periods to look at; default 12' }),
  ),
});

const Score = strictObject({
  hits: Type.Number({ description: 'A fraction where equal cells are cut' }),
  possibleHits: Type.Number({ description: 'The most that as many cells could have held' }),
  hitRate: nullable(Type.Number()),
  pai: nullable(Type.Number({ description: 'Hit rate / area share; 1 is no better than chance' })),
  pei: nullable(Type.Number({ description: 'Hits / the most possible' })),
});

const Scores = strictObject({ hotspots: Score, counts: Score, density: Score });

export const EvaluationAnalysisResult = strictObject({
  ...ANALYSIS_ENVELOPE,
  studyArea: StudyAreaCells,
  audited: Type.Array(
    strictObject({
      from: Type.String(),
      to: Type.String(),
      incidents: Type.Integer(),
      namedCells: Type.Integer({ description: 'Cells of the hotspots of the period before' }),
      areaShare: Type.Number(),
      scores: nullable(Scores),
    }),
    { description: 'Most recent first' },
  ),
  pooled: nullable(Scores),
  periodsNamed: Type.Integer({ description: 'Periods before which any hotspot was named' }),
});
