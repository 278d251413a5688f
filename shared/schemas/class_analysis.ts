import { Type } from 'typebox';
import { ANALYSIS_ENVELOPE, ANALYSIS_FILTER, StudyAreaCells } from './analysis_filter.ts';
import { nullable, oneOf, strictObject } from './common.ts';

/** POST analyses/classes: each hotspot of the period over the last thirteen whole fortnights (docs/methods/klasser.md). */
export const ClassAnalysisRequest = strictObject(ANALYSIS_FILTER);
export type ClassAnalysisRequest = Type.Static<typeof ClassAnalysisRequest>;

const OVER_TIME = {
  cells: Type.Array(Type.Integer({ description: 'Positions in columns' })),
  x: Type.Number(),
  y: Type.Number(),
  name: nullable(Type.String()),
  near: Type.Boolean(),
  flagged: Type.Array(Type.Boolean(), { description: 'By fortnight, as they are listed: most recent first' }),
  counts: Type.Array(Type.Integer()),
  run: Type.Integer({ description: 'Flagged fortnights in a row, ending with the most recent' }),
  trend: strictObject(
    { s: Type.Integer(), p: Type.Number() },
    { description: 'Mann–Kendall on the counts, two-sided' },
  ),
};

export const ClassAnalysisResult = strictObject({
  ...ANALYSIS_ENVELOPE,
  studyArea: StudyAreaCells,
  fortnights: Type.Array(strictObject({ from: Type.String(), to: Type.String() }), {
    description: 'Most recent first; the first is the one that classes are of',
  }),
  columns: strictObject({ x: Type.Array(Type.Number()), y: Type.Array(Type.Number()) }),
  hotspots: Type.Array(
    strictObject({
      rank: Type.Integer(),
      weight: Type.Integer(),
      usual: nullable(Type.Number()),
      p: Type.Number({ description: 'The smallest of its cells' }),
      verdicts: Type.Array(oneOf(['area', 'place'])),
      strongerThanUsual: Type.Boolean(),
      class: nullable(oneOf(['new', 'diminishing', 'persistent', 'increasing', 'recurring'])),
      ...OVER_TIME,
    }),
  ),
  faded: Type.Array(strictObject(OVER_TIME)),
});
export type ClassAnalysisResult = Type.Static<typeof ClassAnalysisResult>;
