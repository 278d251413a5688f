import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { PRESENCES } from '../domain/meetings.ts';
import { MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ConfirmedFinds } from './incident.ts';

const written = {
  organizationId: nullable(Uuid),
  organizationName: Type.String({
    minLength: 1,
    maxLength: LIMITS.registerNameCharacters,
    pattern: '\\S',
    description: 'As it was called that day; never the name of a person',
  }),
  roleName: Type.String({ minLength: 1, maxLength: LIMITS.meetingRoleCharacters, pattern: '\\S' }),
  present: oneOf(PRESENCES),
};

/**
 * Who takes part, as organization and role. `id` is a UUIDv7 made by the client. Without a position it comes last; who
 * takes a removal back names the one it had.
 */
export const MeetingPresenceCreate = strictObject({
  id: Uuid,
  ...written,
  position: Type.Optional(Type.Integer({ minimum: 1, maximum: LIMITS.presenceRowsPerMeeting * 100 })),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type MeetingPresenceCreate = Type.Static<typeof MeetingPresenceCreate>;

export const MeetingPresenceUpdate = strictObject({
  version: Type.Integer({ minimum: 1 }),
  change: strictObject(Type.Partial(Type.Object(written)).properties, { minProperties: 1 }),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type MeetingPresenceUpdate = Type.Static<typeof MeetingPresenceUpdate>;

export const MeetingPresence = strictObject({
  id: Uuid,
  ...written,
  position: Type.Integer(),
  version: Type.Integer(),
});
export type MeetingPresence = Type.Static<typeof MeetingPresence>;

export const MeetingPresenceParams = strictObject({ code: MunicipalityCode, id: Uuid, row: Uuid });
export const MeetingPresenceRemoval = strictObject({ version: Type.Integer({ minimum: 1 }) });
