import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { EFFECT_REASONS } from '../labels/effect_facts.ts';
import { Instant, LocalDate, MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';

export const InterventionEffectParams = strictObject({ code: MunicipalityCode, id: Uuid });

export const InterventionEffectQuery = strictObject({
  controlArea: Type.Optional({
    ...Uuid,
    description: 'An area of the register to compare with, instead of the matched places',
  }),
  controlPolygon: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 8000,
      description: `A drawn surface to compare with: lon,lat,lon,lat,… of at least 3 and at most ${LIMITS.controlCorners} corners, closed by itself`,
    }),
  ),
  sources: Type.Optional(
    Type.String({ maxLength: 200, description: 'Codes with commas between; default own reports' }),
  ),
});
export type InterventionEffectQuery = Type.Static<typeof InterventionEffectQuery>;

/** Outline of the cells, WGS 84. */
const Outline = Type.Object(
  {
    type: Type.Literal('MultiPolygon'),
    coordinates: Type.Array(Type.Array(Type.Array(Type.Array(Type.Number())))),
  },
  { additionalProperties: false },
);

const Span = nullable(
  strictObject({ from: LocalDate, to: LocalDate }, { description: 'Local dates, to not included' }),
);

/** 95 % limits. */
const Estimate = nullable(strictObject({ value: Type.Number(), low: Type.Number(), high: Type.Number() }));

/** GET interventions/{id}/effect: before and after against a control (docs/methods/hjalpte_det.md). */
export const InterventionEffect = strictObject({
  interventionId: Uuid,
  interventionVersion: Type.Integer(),
  verdict: oneOf(['helped', 'worsened', 'no_difference', 'too_early', 'too_few', 'no_control', 'no_place']),
  reason: oneOf(EFFECT_REASONS, 'The verdict in finer words'),
  sentence: Type.String({ description: 'The answer as one plain Swedish sentence' }),
  tellableFrom: nullable(LocalDate),
  totals: nullable(
    strictObject({
      treatedBefore: Type.Integer(),
      treatedAfter: Type.Integer(),
      controlBefore: Type.Integer(),
      controlAfter: Type.Integer(),
    }),
  ),
  rateRatio: Estimate,
  /** Weighted displacement difference: incidents of the place over the after period. */
  difference: Estimate,
  displacement: nullable(
    strictObject({
      wdq: Type.Number(),
      low: nullable(Type.Number()),
      high: nullable(Type.Number()),
      reading: Type.String(),
      beyondChance: Type.Boolean(),
      sentence: Type.String(),
    }),
  ),
  power: Type.Array(
    strictObject({ reduction: Type.Number(), chance: Type.Number() }, { description: '0.2 is −20 %' }),
  ),
  /** When the åtgärd acts; `to` null: without end. Null while there is nothing to measure. */
  acts: nullable(strictObject({ from: Instant, to: nullable(Instant) })),
  periods: strictObject({
    matching: Span,
    before: Span,
    leftOut: Span,
    after: Span,
    fortnights: Type.Integer({ description: 'On each side' }),
  }),
  series: Type.Array(
    strictObject({
      from: LocalDate,
      to: LocalDate,
      role: oneOf(['matching', 'before', 'choosing', 'after', 'outside']),
      treated: Type.Integer(),
      buffer: Type.Integer(),
      control: Type.Integer({ description: 'All its places together' }),
    }),
    { description: 'Closed fortnights, oldest first' },
  ),
  footprint: nullable(Outline),
  buffer: nullable(Outline),
  control: nullable(
    strictObject({
      rule: oneOf(['given', 'matched']),
      places: Type.Integer(),
      size: Type.Number({ description: 'Cells for each cell of the place' }),
      candidates: Type.Integer(),
      comparable: Type.Integer(),
      geometry: Outline,
    }),
  ),
  chosenControl: nullable(
    strictObject(
      { kind: oneOf(['area', 'drawn']), name: nullable(Type.String()) },
      { description: 'What was asked for to compare with; null: matched by the rule' },
    ),
  ),
  timeZone: Type.String(),
  method: Type.String(),
  parameters: Type.Record(Type.String(), Type.Any()),
  sources: Type.Array(Type.String()),
  used: Type.Integer(),
  coarse: Type.Boolean(),
  dataAsOf: Type.String(),
  dataVersion: Type.Integer(),
  caveats: Type.Array(Type.String()),
  caveatTexts: Type.Array(Type.String()),
});
export type InterventionEffect = Type.Static<typeof InterventionEffect>;
