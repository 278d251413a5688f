import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { ANALYSIS_ENVELOPE, ANALYSIS_FILTER, COMPARISON, StudyAreaCells } from './analysis_filter.ts';
import { nullable, oneOf, strictObject } from './common.ts';

/** POST analyses/grid: counts, Gi*, density and the exact verdicts on the cells of the study area (docs/methods/hotspots.md, tathet.md). */
export const GridAnalysisRequest = strictObject({
  ...ANALYSIS_FILTER,
  // of headline, category figures and change: the verdicts of cells are always beside the six previous
  comparison: COMPARISON,
  grid: Type.Optional(
    strictObject({
      shape: Type.Optional(oneOf(['square', 'hexagon'])),
      cellSizeMeters: Type.Optional(
        Type.Number({ minimum: LIMITS.cellSizeMinimumMeters, maximum: LIMITS.cellSizeMaximumMeters }),
      ),
      origin: Type.Optional(
        Type.Array(Type.Number(), { minItems: 2, maxItems: 2, description: 'x, y in metres of the CRS' }),
      ),
    }),
  ),
  methods: Type.Optional(
    strictObject({
      counts: Type.Optional(Type.Boolean()),
      gistar: Type.Optional(Type.Boolean()),
      localMoran: Type.Optional(Type.Boolean({ description: 'Descriptive; default false' })),
      change: Type.Optional(Type.Boolean({ description: 'Each cell against what to expect; default false' })),
      kde: Type.Optional(
        nullable(
          strictObject({
            kernel: Type.Optional(oneOf(['quartic', 'gaussian'])),
            bandwidthMeters: Type.Optional(
              Type.Union([
                Type.Number({
                  minimum: LIMITS.bandwidthMinimumMeters,
                  maximum: LIMITS.bandwidthMaximumMeters,
                }),
                Type.Literal('auto'),
              ]),
            ),
            rule: Type.Optional(
              oneOf(['scott', 'likelihood', 'diggle'], 'How an automatic bandwidth is chosen; default scott'),
            ),
            edgeCorrection: Type.Optional(oneOf(['none', 'jones_diggle'], 'Default none')),
          }),
        ),
      ),
    }),
  ),
  verdict: Type.Optional(
    Type.Boolean({ description: 'Whether to test cells for more than chance; default true' }),
  ),
});
export type GridAnalysisRequest = Type.Static<typeof GridAnalysisRequest>;

const column = Type.Array(nullable(Type.Number()));

/** Cells that hang together, and what they are called by. */
const CELL_GROUP = {
  cells: Type.Array(Type.Integer()),
  weight: Type.Integer(),
  usual: nullable(Type.Number()),
  p: Type.Number(),
  x: Type.Number(),
  y: Type.Number(),
  name: nullable(Type.String({ description: 'Register place in it, else the nearest within 250 m' })),
  near: Type.Boolean({ description: 'The place is near it, not in it' }),
};

/** Observed beside expected, with its span and verdict (docs/methods/vantat_och_spann.md). */
export const Figure = strictObject({
  observed: Type.Integer(),
  expected: nullable(Type.Number()),
  spanLow: nullable(Type.Integer()),
  spanHigh: nullable(Type.Integer()),
  p: nullable(Type.Number()),
  pAdjusted: nullable(Type.Number()),
  verdict: oneOf(['more', 'fewer', 'as_expected', 'too_few', 'short_history']),
  dispersion: nullable(
    Type.Number({ description: 'r of the negative binomial; null means infinite (binomial)' }),
  ),
});
export type Figure = Type.Static<typeof Figure>;

export const GridAnalysisResult = strictObject({
  ...ANALYSIS_ENVELOPE,
  studyArea: StudyAreaCells,
  columns: strictObject({
    x: column,
    y: column,
    count: column,
    z: Type.Optional(column),
    p: Type.Optional(column),
    pAdjusted: Type.Optional(column),
    kde: Type.Optional(column),
    flagged: Type.Optional(Type.Array(Type.Integer({ description: 'bit 1: one area, bit 2: one place' }))),
    pArea: Type.Optional(column),
    pPlace: Type.Optional(column),
    pUsual: Type.Optional(column),
    aboveUsual: Type.Optional(Type.Array(Type.Integer())),
  }),
  localMoran: Type.Optional(
    strictObject({
      i: column,
      expected: column,
      variance: column,
      z: column,
      p: column,
      pAdjusted: column,
      quadrant: Type.Array(Type.Integer({ description: 'Position in quadrants' })),
      quadrants: Type.Array(Type.String()),
      global: strictObject({ i: Type.Number(), expected: Type.Number(), z: Type.Number(), p: Type.Number() }),
    }),
  ),
  change: Type.Optional(
    strictObject(
      {
        expected: column,
        difference: column,
        standardised: column,
        pAdjusted: column,
        verdicts: Type.Array(oneOf(['more', 'fewer', 'as_expected', 'neutral'])),
      },
      { description: 'One value a cell: its neighbourhood now against the compared periods' },
    ),
  ),
  hotspots: Type.Array(
    strictObject({
      rank: Type.Integer(),
      verdicts: Type.Array(Type.String()),
      strongerThanUsual: Type.Boolean(),
      ...CELL_GROUP,
    }),
  ),
  unusualPlaces: Type.Array(strictObject(CELL_GROUP), {
    description: 'More than usual here, outside the hotspots',
  }),
  headline: Type.Optional(nullable(Figure)),
  categoryFigures: Type.Optional(Type.Array(strictObject({ categoryCode: Type.String(), figure: Figure }))),
});
export type GridAnalysisResult = Type.Static<typeof GridAnalysisResult>;
