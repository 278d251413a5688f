import { Type } from 'typebox';
import { ANALYSIS_ENVELOPE, ANALYSIS_FILTER, StudyAreaUsed } from './analysis_filter.ts';
import { nullable, strictObject } from './common.ts';

const breaks = (maximum: number, description: string) =>
  Type.Optional(Type.Array(Type.Number({ minimum: 0, maximum }), { minItems: 2, maxItems: 30, description }));

/** POST analyses/near-repeat: does one incident bring another near by and soon? Knox (docs/methods/nara_upprepning.md). */
export const NearRepeatAnalysisRequest = strictObject({
  ...ANALYSIS_FILTER,
  distanceBreaksMeters: breaks(
    20_000,
    'Limits of the bands [a, b), rising from 0; default 0, 25, 100, 200 … 500',
  ),
  timeBreaksDays: breaks(366, 'Limits of the bands [a, b), rising from 0; default 0, 7, 14, 21, 28'),
  wholeDays: Type.Optional(
    Type.Boolean({ description: 'Times are floored to local days; default true, since spans are common' }),
  ),
  runs: Type.Optional(Type.Integer({ minimum: 19, maximum: 9999, description: 'Permutations; default 999' })),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, description: 'Default 1' })),
});

export const NearRepeatAnalysisResult = strictObject({
  ...ANALYSIS_ENVELOPE,
  studyArea: StudyAreaUsed,
  bands: Type.Array(
    strictObject({
      fromMeters: Type.Number(),
      toMeters: Type.Number(),
      fromDays: Type.Number(),
      toDays: Type.Number(),
      observed: Type.Integer({ description: 'Pairs' }),
      expected: Type.Number({ description: 'Mean over all permutations of the times, exact' }),
      ratio: nullable(Type.Number({ description: 'Null where no pair is expected' })),
      p: Type.Number({ description: 'One-sided, by the permutations that were run' }),
    }),
  ),
});
