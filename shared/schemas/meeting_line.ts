import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { AGENDA_ITEMS, LINE_KINDS, OUTCOMES } from '../domain/meetings.ts';
import { Instant, LocalDate, MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ConfirmedFinds } from './incident.ts';
import { ReadVersion } from './register_fields.ts';

const written = {
  text: Type.String({ maxLength: LIMITS.meetingLineCharacters }),
  hotspotId: nullable(Uuid),
  organizationId: nullable(Uuid),
  roleName: nullable(Type.String({ maxLength: LIMITS.meetingRoleCharacters })),
  dueOn: nullable(LocalDate),
  outcome: nullable(oneOf(OUTCOMES)),
  audience: nullable(Type.String({ maxLength: LIMITS.meetingRoleCharacters })),
  item: oneOf(AGENDA_ITEMS),
};
const { text, item, ...optional } = written;
const carriedFrom = nullable(strictObject({ meetingId: Uuid, lineId: Uuid }));

/** A new line. `id` is a UUIDv7 made by the client: sent twice, it is stored once. Without a position it comes last. */
export const MeetingLineCreate = strictObject({
  id: Uuid,
  item,
  kind: oneOf(LINE_KINDS),
  text,
  ...Type.Partial(Type.Object(optional)).properties,
  carriedFrom: Type.Optional(carriedFrom),
  position: Type.Optional(Type.Number()),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type MeetingLineCreate = Type.Static<typeof MeetingLineCreate>;

/**
 * The version that was read, and only the fields that change. Others' changes of other fields stand beside it; where
 * somebody else changed the same field, nothing is stored and the 409 shows what stands.
 */
export const MeetingLineUpdate = strictObject({
  version: ReadVersion,
  change: strictObject(
    Type.Partial(Type.Object({ ...written, position: Type.Number(), deleted: Type.Boolean() })).properties,
    { minProperties: 1 },
  ),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type MeetingLineUpdate = Type.Static<typeof MeetingLineUpdate>;

export const MeetingLine = strictObject({
  id: Uuid,
  kind: oneOf(LINE_KINDS),
  ...written,
  hotspotName: nullable(Type.String()),
  carriedFrom,
  position: Type.Number(),
  version: Type.Integer(),
  changeNumber: Type.Integer(),
  deleted: Type.Boolean(),
  interventionIds: Type.Array(Uuid, { description: 'The åtgärder that carry out the decision' }),
});
export type MeetingLine = Type.Static<typeof MeetingLine>;

/** What a revision keeps: the line as it was written, without what is read from elsewhere. */
const { hotspotName: _name, interventionIds: _ids, changeNumber: _number, ...kept } = MeetingLine.properties;
export const MeetingLineWording = strictObject(kept);
export type MeetingLineWording = Type.Static<typeof MeetingLineWording>;

export const MeetingLineRevisions = strictObject({
  revisions: Type.Array(strictObject({ version: Type.Integer(), at: Instant, line: MeetingLineWording })),
});
export type MeetingLineRevisions = Type.Static<typeof MeetingLineRevisions>;

export const MeetingLineParams = strictObject({ code: MunicipalityCode, id: Uuid, line: Uuid });
