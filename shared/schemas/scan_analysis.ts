import { Type } from 'typebox';
import { ANALYSIS_ENVELOPE, ANALYSIS_FILTER, StudyAreaUsed } from './analysis_filter.ts';
import { nullable, strictObject } from './common.ts';

/** POST analyses/scan: is something piling up at the end of the period? Prospective space-time scan (docs/methods/larm.md). */
export const ScanAnalysisRequest = strictObject({
  ...ANALYSIS_FILTER,
  maximumRadiusMeters: Type.Optional(
    Type.Number({ minimum: 50, maximum: 20_000, description: 'Default 1,000 m' }),
  ),
  maximumDays: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 90, description: 'Longest window; default 14 days' }),
  ),
  baselineDays: Type.Optional(
    Type.Integer({ minimum: 30, maximum: 1096, description: 'Compared with so many days; default 365' }),
  ),
  runs: Type.Optional(Type.Integer({ minimum: 99, maximum: 9999, description: 'Shuffles; default 999' })),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, description: 'Default 1' })),
});

export const ScanAnalysisResult = strictObject({
  ...ANALYSIS_ENVELOPE,
  studyArea: StudyAreaUsed,
  clusters: Type.Array(
    strictObject({
      x: Type.Number({ description: 'Middle of the circle, metres' }),
      y: Type.Number(),
      lon: Type.Number(),
      lat: Type.Number(),
      name: nullable(Type.String()),
      near: Type.Boolean(),
      radiusMeters: Type.Number(),
      days: Type.Integer({ description: 'Length of the window that ends with the last day' }),
      observed: Type.Integer(),
      expected: Type.Number(),
      p: Type.Number(),
      recurrenceNights: Type.Number({ description: 'So seldom chance alone gives something as strong' }),
      alarm: Type.Boolean({ description: 'At 365 nights or more' }),
      incidents: Type.Array(Type.String(), { description: 'Ids; empty for roles without exact points' }),
    }),
    { description: 'Strongest first' },
  ),
});
