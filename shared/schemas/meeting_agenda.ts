import { Type } from 'typebox';
import { OUTCOMES } from '../domain/meetings.ts';
import { Instant, LocalDate, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { MeetingPicture } from './meeting.ts';
import { ClockTime } from './meeting_series.ts';

const AgendaIntervention = strictObject({
  interventionId: Uuid,
  title: Type.String(),
  state: Type.String(),
  dueOn: LocalDate,
  doneOn: nullable(LocalDate),
  overdue: Type.Boolean(),
});

/** A decision of an earlier meeting that this one follows up. */
export const AgendaDecision = strictObject({
  meetingId: Uuid,
  lineId: Uuid,
  meetingNumber: Type.Integer(),
  heldOn: LocalDate,
  text: Type.String(),
  hotspotId: nullable(Uuid),
  hotspotName: nullable(Type.String()),
  organizationId: nullable(Uuid),
  organizationName: nullable(Type.String()),
  roleName: nullable(Type.String()),
  dueOn: nullable(LocalDate),
  overdue: Type.Boolean({ description: 'Due before the day of this meeting' }),
  /** What earlier meetings said of it, null when none did. */
  lastOutcome: nullable(oneOf(OUTCOMES)),
  interventions: Type.Array(AgendaIntervention),
});
export type AgendaDecision = Type.Static<typeof AgendaDecision>;

const AgendaAlarm = strictObject({
  id: Uuid,
  night: LocalDate,
  placeName: nullable(Type.String()),
  days: Type.Integer(),
  recurrenceNights: Type.Number(),
  /** null for roles without exact points. */
  incidents: nullable(Type.Integer()),
  expected: nullable(Type.Number()),
  raisedAt: Instant,
});

const AgendaHotspot = strictObject({
  id: Uuid,
  name: Type.String(),
  state: Type.String(),
  stateSince: Instant,
  isNew: Type.Boolean({ description: 'Came into the register since the last meeting' }),
  /** Incidents inside its outline since the last meeting, and in as many days before; null with a reason. */
  incidents: nullable(Type.Integer()),
  incidentsBefore: nullable(Type.Integer()),
  reason: nullable(oneOf(['coarse_role'])),
});
export type AgendaHotspot = Type.Static<typeof AgendaHotspot>;

const AgendaEvent = strictObject({
  id: Uuid,
  kind: Type.String(),
  name: Type.String(),
  placeName: nullable(Type.String()),
  fromDate: LocalDate,
  toDate: LocalDate,
  note: nullable(Type.String()),
});

/** What fills itself in, item by item; what people write are the meeting's lines. */
export const MeetingAgenda = strictObject({
  /** The previous meeting that was held; null for the first. */
  previous: nullable(strictObject({ id: Uuid, number: Type.Integer(), heldOn: LocalDate })),
  followUp: Type.Array(AgendaDecision),
  newSinceLast: strictObject({
    /** Local days, from included and to excluded; the same is counted everywhere in the agenda. */
    fromDate: LocalDate,
    toDate: LocalDate,
    incidents: Type.Integer(),
    unreviewed: Type.Integer({ description: 'Of them, waiting for review' }),
    alarms: Type.Array(AgendaAlarm),
    newHotspots: Type.Array(strictObject({ id: Uuid, name: Type.String() })),
  }),
  /** Not closed, the heaviest first; by name for roles without exact points. */
  hotspots: Type.Array(AgendaHotspot),
  picture: nullable(
    strictObject({
      ...MeetingPicture.properties,
      summary: Type.String(),
      policeView: Type.String(),
      lookAhead: Type.String(),
    }),
  ),
  plannedEvents: Type.Array(AgendaEvent),
  nextMeeting: nullable(
    strictObject({
      id: nullable(Uuid),
      heldOn: LocalDate,
      startsAt: ClockTime,
      place: nullable(Type.String()),
    }),
  ),
});
export type MeetingAgenda = Type.Static<typeof MeetingAgenda>;
