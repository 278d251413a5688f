import { Type } from 'typebox';
import { Instant, nullable, PolygonGeometry, strictObject, Uuid } from './common.ts';
import { ReadVersion, RegisterName } from './register_fields.ts';

export const AreaSetCreate = strictObject({ name: RegisterName });
export type AreaSetCreate = Type.Static<typeof AreaSetCreate>;

export const AreaSetUpdate = strictObject({
  version: ReadVersion,
  change: Type.Partial(strictObject({ name: RegisterName, active: Type.Boolean() }), {
    additionalProperties: false,
  }),
});
export type AreaSetUpdate = Type.Static<typeof AreaSetUpdate>;

export const AreaCreate = strictObject({ setId: Uuid, name: RegisterName, geometry: PolygonGeometry });
export type AreaCreate = Type.Static<typeof AreaCreate>;

export const AreaUpdate = strictObject({
  version: ReadVersion,
  change: Type.Partial(
    strictObject({ name: RegisterName, active: Type.Boolean(), geometry: PolygonGeometry }),
    { additionalProperties: false },
  ),
});
export type AreaUpdate = Type.Static<typeof AreaUpdate>;

/**
 * Each version of an area, newest first. A figure states its data version: it was made with the oldest version here
 * whose `lastDataVersion` is not below it.
 */
export const AreaVersions = strictObject({
  versions: Type.Array(
    strictObject({
      version: Type.Integer(),
      name: Type.String(),
      active: Type.Boolean(),
      geometry: PolygonGeometry,
      validFrom: nullable(Instant),
      validTo: nullable(Instant),
      lastDataVersion: nullable(Type.Integer({ description: 'Null: the one that holds now' })),
    }),
  ),
});
export type AreaVersions = Type.Static<typeof AreaVersions>;
