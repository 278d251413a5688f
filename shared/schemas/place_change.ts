import { Type } from 'typebox';
import { PLACE_TYPES } from '../domain/incident_codes.ts';
import { LIMITS } from '../domain/limits.ts';
import { Latitude, Longitude, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ReadVersion, RegisterName } from './register_fields.ts';

const written = {
  name: RegisterName,
  placeType: nullable(oneOf(PLACE_TYPES)),
  lon: Longitude,
  lat: Latitude,
};

export const PlaceCreate = strictObject(written);
export type PlaceCreate = Type.Static<typeof PlaceCreate>;

export const PlaceUpdate = strictObject({
  version: ReadVersion,
  change: Type.Partial(strictObject({ ...written, active: Type.Boolean() }), { additionalProperties: false }),
});
export type PlaceUpdate = Type.Static<typeof PlaceUpdate>;

/** Rows of a list; each stands or falls by itself. */
export const PlaceImport = strictObject({
  places: Type.Array(
    strictObject({ row: Type.Integer({ description: 'Its number in the file' }), ...written }),
    {
      minItems: 1,
      maxItems: LIMITS.placeImportRows,
    },
  ),
});
export type PlaceImport = Type.Static<typeof PlaceImport>;

/** What became of each row: a bad one never takes a good one down. */
export const RegisterImportResult = strictObject({
  accepted: Type.Array(strictObject({ row: Type.Integer(), id: Uuid })),
  rejected: Type.Array(
    strictObject({ row: Type.Integer(), field: Type.String(), code: Type.String(), detail: Type.String() }),
  ),
});
export type RegisterImportResult = Type.Static<typeof RegisterImportResult>;
