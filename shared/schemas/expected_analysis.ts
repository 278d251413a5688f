import { Type } from 'typebox';
import { Figure } from './analysis.ts';
import { ANALYSIS_ENVELOPE, ANALYSIS_FILTER, COMPARISON, StudyAreaUsed } from './analysis_filter.ts';
import { LocalDate, nullable, oneOf, strictObject, Uuid } from './common.ts';

/** POST analyses/expected: every figure beside what earlier periods let expect of it (docs/methods/vantat_och_spann.md). */
export const ExpectedAnalysisRequest = strictObject({
  ...ANALYSIS_FILTER,
  comparison: COMPARISON,
  areaSet: Type.Optional(nullable(Uuid)),
  series: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 104, description: 'Periods of the timeline; default 26' }),
  ),
  alikeSources: Type.Optional(
    Type.Boolean({ description: 'Only organizations that reported in all the compared periods and now' }),
  ),
});
export type ExpectedAnalysisRequest = Type.Static<typeof ExpectedAnalysisRequest>;

const FiguresByCategory = Type.Array(strictObject({ categoryCode: Type.String(), figure: Figure }));
const NamedArea = strictObject({ id: Uuid, name: Type.String() });

/** For roles that see figures: headline, bars, matrix, timeline, and who reported. */
export const ExpectedAnalysisResult = strictObject({
  ...ANALYSIS_ENVELOPE,
  studyArea: StudyAreaUsed,
  headline: Figure,
  unreviewed: Type.Integer({ description: 'Of the headline' }),
  categoryFigures: FiguresByCategory,
  matrix: nullable(
    strictObject({
      areas: Type.Array(NamedArea),
      categoryCodes: Type.Array(Type.String()),
      cells: Type.Array(Figure, { description: 'areas × categories, row-major: one family' }),
      areaTotals: Type.Array(Figure),
      categoryTotals: Type.Array(Figure),
      total: Figure,
      outside: Type.Integer({ description: 'Incidents in no area of the set' }),
      inSeveral: Type.Integer({ description: 'Incidents in more than one: each of those counts them' }),
    }),
  ),
  series: Type.Array(strictObject({ from: Type.String(), to: Type.String(), figure: Figure }), {
    description: 'The shown period and those before it, most recent first',
  }),
  organizations: Type.Array(
    strictObject({
      id: Uuid,
      name: Type.String(),
      reports: Type.Integer(),
      expected: nullable(Type.Number()),
      reportedIn: Type.Integer(),
      change: nullable(oneOf(['began', 'stopped', 'more', 'fewer'])),
      declared: nullable(
        strictObject(
          { change: oneOf(['began', 'stopped']), date: LocalDate },
          { description: 'By the register, within the shown and the compared periods' },
        ),
      ),
    }),
    { description: 'Who reported now or in a compared period; empty for roles without exact points' },
  ),
  completeAt: Type.String({ description: 'Until then late reports of the period usually come in' }),
});
export type ExpectedAnalysisResult = Type.Static<typeof ExpectedAnalysisResult>;

const AreaFigure = {
  observed: nullable(
    Type.Integer({ description: 'Null: fewer than five, or it would give such a one away' }),
  ),
  expected: nullable(Type.Number()),
  spanLow: nullable(Type.Integer()),
  spanHigh: nullable(Type.Integer()),
  verdict: nullable(oneOf(['more', 'fewer', 'as_expected', 'too_few', 'short_history'])),
};

/** For leadership: a closed quarter by area, at least five incidents a figure. */
export const ExpectedByAreaResult = strictObject({
  ...ANALYSIS_ENVELOPE,
  studyArea: StudyAreaUsed,
  headline: strictObject(AreaFigure),
  areas: Type.Array(strictObject({ id: Uuid, name: Type.String(), ...AreaFigure })),
});
