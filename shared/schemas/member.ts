import { Type } from 'typebox';
import { ROLES } from '../domain/roles.ts';
import { Instant, MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';

/** A member of the municipality, for its administrator. */
export const MemberView = strictObject({
  userId: Uuid,
  name: Type.String(),
  email: Type.String(),
  role: oneOf(ROLES),
  organization: nullable(strictObject({ id: Uuid, name: Type.String() })),
  status: oneOf(['active', 'locked']),
  lastSignInAt: nullable(Instant),
  isOneself: Type.Boolean({ description: 'The asking account: another administrator changes it' }),
});
export type MemberView = Type.Static<typeof MemberView>;

export const InvitationView = strictObject({
  id: Uuid,
  email: Type.String(),
  name: Type.String(),
  role: oneOf(ROLES),
  organizationId: nullable(Uuid),
  createdAt: Instant,
  expiresAt: Instant,
  expired: Type.Boolean(),
  delivery: oneOf(['sent', 'waiting', 'failed', 'by_hand'], 'How the latest link goes out'),
});
export type InvitationView = Type.Static<typeof InvitationView>;

export const MemberList = strictObject({
  sendsMail: Type.Boolean({ description: 'False: links are handed over by the administrator' }),
  members: Type.Array(MemberView),
  invitations: Type.Array(InvitationView),
});
export type MemberList = Type.Static<typeof MemberList>;

export const MemberChange = strictObject(
  {
    role: Type.Optional(oneOf(ROLES)),
    organizationId: Type.Optional(nullable(Uuid)),
    locked: Type.Optional(Type.Boolean()),
    ended: Type.Optional(Type.Boolean({ description: 'true ends the membership, false takes it up again' })),
  },
  { minProperties: 1 },
);
export type MemberChange = Type.Static<typeof MemberChange>;

export const MemberParams = strictObject({ code: MunicipalityCode, id: Uuid });
