import { Type } from 'typebox';
import { ROLES } from '../domain/roles.ts';
import { Instant, MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';

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

/** One of one's own sign-ins. Browser and system in coarse words; null where they are unknown. */
export const OwnSession = strictObject({
  id: Uuid,
  browser: nullable(Type.String()),
  system: nullable(Type.String()),
  startedAt: Instant,
  lastUsedAt: Instant,
  isThis: Type.Boolean(),
});
export type OwnSession = Type.Static<typeof OwnSession>;

export const OwnSessionList = strictObject({ sessions: Type.Array(OwnSession) });
export const OwnSessionParams = strictObject({ id: Uuid });
