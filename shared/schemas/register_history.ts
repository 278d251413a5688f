import { Type } from 'typebox';
import { REGISTER_ACTIONS, REGISTER_ENTITIES } from '../domain/register_entities.ts';
import { ROLES } from '../domain/roles.ts';
import { Instant, nullable, oneOf, strictObject } from './common.ts';

export const RegisterHistoryQuery = strictObject({ entity: Type.Optional(oneOf(REGISTER_ENTITIES)) });

/** Who did what to which row of a register, newest first. */
export const RegisterHistory = strictObject({
  entries: Type.Array(
    strictObject({
      at: Instant,
      action: oneOf(REGISTER_ACTIONS),
      entity: oneOf(REGISTER_ENTITIES),
      entityId: nullable(Type.String()),
      /** Null when the account is gone. */
      name: nullable(Type.String()),
      role: nullable(oneOf(ROLES)),
      details: Type.Record(
        Type.String(),
        Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]),
      ),
    }),
  ),
});
export type RegisterHistory = Type.Static<typeof RegisterHistory>;
