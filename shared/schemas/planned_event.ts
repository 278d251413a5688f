import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { PLANNED_EVENT_KINDS } from '../domain/planned_events.ts';
import { Instant, LocalDate, MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ConfirmedFinds } from './incident.ts';

const written = {
  kind: oneOf(PLANNED_EVENT_KINDS),
  name: Type.String({ minLength: 1, maxLength: LIMITS.plannedEventNameCharacters, pattern: '\\S' }),
  placeName: nullable(Type.String({ minLength: 1, maxLength: LIMITS.placeNameCharacters, pattern: '\\S' })),
  fromDate: LocalDate,
  toDate: Type.String({ format: 'date', description: 'The last day, included' }),
  note: nullable(Type.String({ maxLength: LIMITS.plannedEventNoteCharacters })),
};

/** Something to look ahead to. `id` is a UUIDv7 made by the client: sending the same twice stores it once. */
export const PlannedEventCreate = strictObject({
  id: Uuid,
  ...written,
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type PlannedEventCreate = Type.Static<typeof PlannedEventCreate>;

/** A change: the version that was read, and the fields that change. */
export const PlannedEventUpdate = strictObject({
  version: Type.Integer({ minimum: 1 }),
  change: strictObject(Type.Partial(Type.Object(written)).properties, { minProperties: 1 }),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type PlannedEventUpdate = Type.Static<typeof PlannedEventUpdate>;

export const PlannedEvent = strictObject({
  id: Uuid,
  ...written,
  version: Type.Integer(),
  updatedAt: Instant,
});
export type PlannedEvent = Type.Static<typeof PlannedEvent>;

export const PlannedEventList = strictObject({ plannedEvents: Type.Array(PlannedEvent) });
export type PlannedEventList = Type.Static<typeof PlannedEventList>;

/** Local days, both included; left out: without limit. An event that overlaps them is listed. */
export const PlannedEventQuery = strictObject({
  from: Type.Optional(LocalDate),
  to: Type.Optional(LocalDate),
});
export type PlannedEventQuery = Type.Static<typeof PlannedEventQuery>;

export const PlannedEventParams = strictObject({ code: MunicipalityCode, id: Uuid });
