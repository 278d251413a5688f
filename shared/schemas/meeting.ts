import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { MEETING_STATES, MEETING_STEPS } from '../domain/meetings.ts';
import { Instant, LocalDate, MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ConfirmedFinds } from './incident.ts';
import { MeetingLine } from './meeting_line.ts';
import { MeetingPresence } from './meeting_presence.ts';
import { ClockTime, MeetingPlace } from './meeting_series.ts';

const RegistryNumber = nullable(
  Type.String({
    maxLength: LIMITS.registryNumberCharacters,
    pattern: '^[\\p{L}\\d /:.\\-]*$',
    description: 'Diarienummer',
  }),
);

/**
 * A new meeting. Of a series, what is left out comes from it: the next date, time and place. `id` is a UUIDv7 made by
 * the client: sent twice, it is stored once.
 */
export const MeetingCreate = strictObject({
  id: Uuid,
  seriesId: nullable(Uuid),
  heldOn: Type.Optional(LocalDate),
  startsAt: Type.Optional(ClockTime),
  place: Type.Optional(MeetingPlace),
  strategic: Type.Optional(Type.Boolean()),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type MeetingCreate = Type.Static<typeof MeetingCreate>;

const PictureVersion = strictObject({
  id: Uuid,
  number: Type.Integer({ minimum: 1, maximum: LIMITS.versionNumber }),
});

export const MeetingUpdate = strictObject({
  version: Type.Integer({ minimum: 1 }),
  change: strictObject(
    Type.Partial(
      Type.Object({
        heldOn: LocalDate,
        startsAt: ClockTime,
        place: MeetingPlace,
        strategic: Type.Boolean(),
        registryNumber: RegistryNumber,
        picture: nullable(PictureVersion),
      }),
    ).properties,
    { minProperties: 1 },
  ),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type MeetingUpdate = Type.Static<typeof MeetingUpdate>;

/** Opening, closing and the like: shared/domain/meetings.ts. */
export const MeetingStepTaken = strictObject({
  step: oneOf(MEETING_STEPS),
  version: Type.Integer({ minimum: 1 }),
});
export type MeetingStepTaken = Type.Static<typeof MeetingStepTaken>;

/** A frozen Lägesbild: which one, and its period. */
export const MeetingPicture = strictObject({
  id: Uuid,
  number: Type.Integer(),
  fromDate: LocalDate,
  toDate: LocalDate,
  periodKind: Type.String(),
  state: Type.String(),
});
export type MeetingPicture = Type.Static<typeof MeetingPicture>;

export const Meeting = strictObject({
  id: Uuid,
  number: Type.Integer({ description: 'Within the municipality' }),
  series: nullable(strictObject({ id: Uuid, name: Type.String() })),
  heldOn: LocalDate,
  startsAt: ClockTime,
  place: MeetingPlace,
  strategic: Type.Boolean(),
  state: oneOf(MEETING_STATES),
  registryNumber: RegistryNumber,
  /** What it looks at. */
  picture: nullable(MeetingPicture),
  openedAt: nullable(Instant),
  closedAt: nullable(Instant),
  deadlineOn: nullable(LocalDate),
  decisions: Type.Integer({ description: 'Decisions made in it' }),
  changeNumber: Type.Integer({
    description: 'Counts up with every change of the meeting, its lines and presence',
  }),
  version: Type.Integer(),
});
export type Meeting = Type.Static<typeof Meeting>;

export const MeetingList = strictObject({
  meetings: Type.Array(Meeting),
  /** Strategic meetings that have been held, by calendar year, the latest first. */
  strategic: Type.Array(strictObject({ year: Type.Integer(), meetings: Type.Integer() })),
});
export type MeetingList = Type.Static<typeof MeetingList>;

export const MeetingQuery = strictObject({
  since: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: 'Change number: only lines that were written after it, removed ones too',
    }),
  ),
});

export const MeetingDetail = strictObject({
  meeting: Meeting,
  /** In order of position, without removed ones; with `since`: those changed after it, removed ones too. */
  lines: Type.Array(MeetingLine),
  presence: Type.Array(MeetingPresence),
  /** The newest frozen Lägesbild, when the meeting looks at another or at none. */
  newerPicture: nullable(MeetingPicture),
  /** The asking account may write now. */
  writable: Type.Boolean(),
});
export type MeetingDetail = Type.Static<typeof MeetingDetail>;

export const MeetingParams = strictObject({ code: MunicipalityCode, id: Uuid });
