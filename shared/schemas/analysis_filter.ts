import { Type } from 'typebox';
import { COMPARISONS } from '../time/comparison.ts';
import { nullable, oneOf, strictObject, Uuid } from './common.ts';

/** What every analysis may be asked with: which incidents, of which period, where. */
export const ANALYSIS_FILTER = {
  datetime: Type.String({ description: 'from/to, local dates (to not included) or moments' }),
  categories: Type.Optional(
    Type.Array(Type.String(), { maxItems: 200, description: 'Codes; empty or left out: all that count' }),
  ),
  organizations: Type.Optional(Type.Array(Uuid, { maxItems: 500 })),
  sources: Type.Optional(Type.Array(Type.String(), { description: 'Default: own reports (OWN_SOURCES)' })),
  area: Type.Optional(nullable(Uuid)),
};

/** What the period is set beside, for methods that expect something of it. */
export const COMPARISON = Type.Optional(oneOf(COMPARISONS, 'Default: the six previous periods'));

const AnalysisFilter = strictObject({ ...ANALYSIS_FILTER, comparison: COMPARISON });
export type AnalysisFilter = Type.Static<typeof AnalysisFilter>;

/** What every answer tells beside its figures (ARCHITECTURE.md). */
export const ANALYSIS_ENVELOPE = {
  method: Type.String(),
  srid: Type.Integer(),
  parameters: Type.Record(Type.String(), Type.Any(), {
    description: 'Every parameter as used; automatic ones with their rule',
  }),
  period: strictObject({ kind: Type.String(), from: Type.String(), to: Type.String(), days: Type.Number() }),
  used: Type.Integer({ description: 'Incidents that the figures are made of' }),
  leftOut: Type.Array(strictObject({ reason: Type.String(), count: Type.Integer() })),
  sources: Type.Array(Type.String()),
  coarse: Type.Boolean({ description: 'Points were moved to the centre of their cell first' }),
  dataAsOf: Type.String({ description: 'The moment that the data were read' }),
  dataVersion: Type.Integer(),
  caveats: Type.Array(Type.String()),
  caveatTexts: Type.Array(Type.String({ description: 'The caveats in plain Swedish, in the same order' })),
};

const STUDY_AREA = {
  version: Type.Integer(),
  origin: Type.String(),
  warning: nullable(Type.String()),
};

/** The study area of an answer without a grid, and of one with. */
export const StudyAreaUsed = strictObject(STUDY_AREA);
export const StudyAreaCells = strictObject({ ...STUDY_AREA, cells: Type.Integer() });
