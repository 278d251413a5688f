import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { Instant, LocalDate, nullable, PolygonGeometry, strictObject } from './common.ts';
import { ReadVersion } from './register_fields.ts';

/** What every figure of the municipality is reckoned from. */
const values = {
  fortnightAnchor: LocalDate,
  cellSizeMeters: nullable(Type.Number()),
  studyAreaVersion: nullable(Type.Integer()),
};

export const FigureBasisUpdate = strictObject({
  version: ReadVersion,
  change: Type.Partial(
    strictObject({
      fortnightAnchor: LocalDate,
      cellSizeMeters: Type.Number({
        minimum: LIMITS.cellSizeMinimumMeters,
        maximum: LIMITS.cellSizeMaximumMeters,
      }),
      studyArea: PolygonGeometry,
    }),
    { additionalProperties: false },
  ),
});
export type FigureBasisUpdate = Type.Static<typeof FigureBasisUpdate>;

/**
 * Each version, newest first. A figure states its data version: it was made with the oldest version here whose
 * `lastDataVersion` is not below it.
 */
export const FigureBasisVersions = strictObject({
  versions: Type.Array(
    strictObject({
      version: Type.Integer(),
      ...values,
      validFrom: nullable(Instant),
      validTo: nullable(Instant),
      lastDataVersion: nullable(Type.Integer({ description: 'Null: the one that holds now' })),
    }),
  ),
});
export type FigureBasisVersions = Type.Static<typeof FigureBasisVersions>;
