import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { MEETING_RHYTHMS } from '../domain/meetings.ts';
import { LocalDate, MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ConfirmedFinds } from './incident.ts';

/** Local wall clock. */
export const ClockTime = Type.String({
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  description: 'Local wall clock, HH:MM',
});
export const MeetingPlace = nullable(Type.String({ maxLength: LIMITS.meetingPlaceCharacters }));

const written = {
  name: Type.String({ minLength: 1, maxLength: LIMITS.registerNameCharacters, pattern: '\\S' }),
  rhythm: oneOf(MEETING_RHYTHMS),
  firstOn: LocalDate,
  startsAt: ClockTime,
  place: MeetingPlace,
  deadlineDays: Type.Integer({
    minimum: 0,
    maximum: 14,
    description: 'Days before the meeting by which organizations are to have reported',
  }),
  endedOn: nullable(LocalDate),
};

/** A new series. `id` is a UUIDv7 made by the client: sent twice, it is stored once. */
export const MeetingSeriesCreate = strictObject({
  id: Uuid,
  ...written,
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type MeetingSeriesCreate = Type.Static<typeof MeetingSeriesCreate>;

export const MeetingSeriesUpdate = strictObject({
  version: Type.Integer({ minimum: 1 }),
  change: strictObject(Type.Partial(Type.Object(written)).properties, { minProperties: 1 }),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type MeetingSeriesUpdate = Type.Static<typeof MeetingSeriesUpdate>;

export const MeetingSeries = strictObject({
  id: Uuid,
  ...written,
  version: Type.Integer(),
  nextOn: nullable(LocalDate),
});
export type MeetingSeries = Type.Static<typeof MeetingSeries>;

export const MeetingSeriesList = strictObject({ series: Type.Array(MeetingSeries) });
export const MeetingSeriesParams = strictObject({ code: MunicipalityCode, id: Uuid });
