import { Type } from 'typebox';
import { ROLES } from '../domain/roles.ts';
import { MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';

export const SessionCreate = strictObject({
  email: Type.String({ minLength: 3, maxLength: 254 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
});
export type SessionCreate = Type.Static<typeof SessionCreate>;

export const Membership = strictObject({
  municipality: strictObject({ code: MunicipalityCode, name: Type.String(), isExample: Type.Boolean() }),
  role: oneOf(ROLES),
  organization: nullable(strictObject({ id: Uuid, name: Type.String() })),
});
export type Membership = Type.Static<typeof Membership>;

export const Me = strictObject({
  id: Uuid,
  email: Type.String(),
  name: Type.String(),
  memberships: Type.Array(Membership),
});
export type Me = Type.Static<typeof Me>;

/** The example accounts for one-click "Prova som …"; empty in production and where no example is seeded. */
export const ExampleLogins = strictObject({
  logins: Type.Array(
    strictObject({ email: Type.String(), password: Type.String(), name: Type.String(), role: oneOf(ROLES) }),
  ),
});
export type ExampleLogins = Type.Static<typeof ExampleLogins>;
