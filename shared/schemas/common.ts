import { type TSchema, Type } from 'typebox';
import { PERSONAL_DATA_KINDS } from '../domain/personal_data.ts';

/** An object schema that refuses fields it does not name. */
export function strictObject<const P extends Record<string, TSchema>>(
  properties: P,
  options: { description?: string; minProperties?: number } = {},
) {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

/** A string that must be one of the listed codes. */
export function oneOf<const T extends readonly string[]>(values: T, description?: string) {
  return Type.Enum<[...T]>([...values] as [...T], description ? { description } : {});
}

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** A moment with offset or Z, RFC 3339. */
export const Instant = Type.String({
  format: 'date-time',
  description: 'RFC 3339 moment with offset, e.g. 2026-11-02T21:40:00+01:00',
});
/** A local calendar date of the municipality, YYYY-MM-DD. */
export const LocalDate = Type.String({ format: 'date', description: 'Local calendar date, YYYY-MM-DD' });
export const Uuid = Type.String({ format: 'uuid' });
/** SCB municipality code, four characters. */
export const MunicipalityCode = Type.String({
  pattern: '^[0-9A-Za-z]{4}$',
  description: 'SCB code, e.g. 1960',
});
export const Longitude = Type.Number({
  minimum: -180,
  maximum: 180,
  description: 'WGS 84 longitude, degrees',
});
export const Latitude = Type.Number({ minimum: -90, maximum: 90, description: 'WGS 84 latitude, degrees' });

export const MunicipalityParams = strictObject({ code: MunicipalityCode });
export const IncidentParams = strictObject({ code: MunicipalityCode, id: Uuid });

/** GeoJSON geometry as stored: Polygon or MultiPolygon, WGS 84. */
export const PolygonGeometry = strictObject({
  type: Type.Union([Type.Literal('Polygon'), Type.Literal('MultiPolygon')]),
  coordinates: Type.Array(Type.Any()),
});

/** RFC 9457 problem details. `errors` lists each field when a form is at fault. */
export const Problem = strictObject({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.String(),
  instance: Type.String(),
  errors: Type.Optional(
    Type.Array(
      strictObject({
        field: Type.String(),
        code: Type.String(),
        detail: Type.String(),
        /** Where in the field's text, in UTF-16 units, `to` not included; the text itself is not repeated. */
        from: Type.Optional(Type.Integer()),
        to: Type.Optional(Type.Integer()),
        kind: Type.Optional(oneOf(PERSONAL_DATA_KINDS)),
      }),
    ),
  ),
  /** On a conflict: what is stored (where the asking role may see it) beside what was sent. */
  stored: Type.Optional(Type.Any()),
  sent: Type.Optional(Type.Any()),
});
export type Problem = Type.Static<typeof Problem>;
