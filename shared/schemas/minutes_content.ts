import { Type } from 'typebox';
import { AGENDA_ITEMS, OUTCOMES, PRESENCES } from '../domain/meetings.ts';
import { Figure } from './analysis.ts';
import { Instant, LocalDate, nullable, oneOf, strictObject } from './common.ts';

const Text = Type.String();
const Clock = Type.String({ description: 'Local clock, HH:MM' });
const MeetingMoment = { heldOn: LocalDate, startsAt: Clock, place: nullable(Text) };

/** Who is to do it and until when, as they were called then. */
const DECIDED = {
  number: Type.Integer({ description: '§, counted through the meeting' }),
  text: Text,
  organization: nullable(Text),
  role: nullable(Text),
  dueOn: nullable(LocalDate),
};

export const MinutesDecision = strictObject({ ...DECIDED, hotspot: nullable(Text) });
export type MinutesDecision = Type.Static<typeof MinutesDecision>;

const MinutesLine = strictObject({
  text: Text,
  hotspot: nullable(Text),
  decisionNumber: nullable(Type.Integer({ description: 'The line is this decision' })),
  audience: nullable(Text),
  outcome: nullable(oneOf(OUTCOMES)),
  carried: nullable(
    strictObject(
      { meetingNumber: Type.Integer(), heldOn: LocalDate, ...DECIDED },
      { description: 'The decision of an earlier meeting that is followed up' },
    ),
  ),
});
export type MinutesLine = Type.Static<typeof MinutesLine>;

/** Figures of the frozen Lägesbild as every member of the EST group may see them, by cells of at least 100 m. */
export const MinutesPicture = strictObject({
  version: Type.Integer(),
  fromDate: LocalDate,
  toDate: LocalDate,
  periodKind: Text,
  dataAsOf: Instant,
  headline: nullable(Figure),
  unreviewed: nullable(Type.Integer()),
  categories: Type.Array(strictObject({ name: Text, figure: Figure })),
  hotspots: Type.Array(
    strictObject({
      number: Type.Integer(),
      name: nullable(Text),
      near: Type.Boolean(),
      incidents: Type.Integer(),
      usual: nullable(Type.Number()),
      class: nullable(Text),
      strongerThanUsual: Type.Boolean(),
    }),
  ),
  caveats: Type.Array(Text),
  summary: Text,
  policeView: Text,
  lookAhead: Text,
  map: nullable(
    strictObject(
      { widthPixels: Type.Number(), heightPixels: Type.Number(), sha256: Text },
      { description: 'Kept beside the picture’s figures, where nothing is ever changed' },
    ),
  ),
});
export type MinutesPicture = Type.Static<typeof MinutesPicture>;

/** What minutes say. Roles and places only: no person’s name, no point, no text of a report. */
export const MinutesContent = strictObject({
  format: Type.Literal(1),
  municipality: strictObject({ name: Text, isExample: Type.Boolean(), timeZone: Text }),
  meeting: strictObject({
    number: Type.Integer(),
    ...MeetingMoment,
    endedAt: nullable(Clock),
    strategic: Type.Boolean(),
    registryNumber: nullable(Text),
  }),
  presence: Type.Array(strictObject({ organization: Text, role: Text, present: oneOf(PRESENCES) })),
  picture: nullable(MinutesPicture),
  items: Type.Array(strictObject({ item: oneOf(AGENDA_ITEMS), lines: Type.Array(MinutesLine) })),
  decisions: Type.Array(MinutesDecision),
  nextMeeting: nullable(strictObject(MeetingMoment)),
});
export type MinutesContent = Type.Static<typeof MinutesContent>;
