import {
  countHotspotIncidents,
  countNewIncidents,
  listActiveHotspots,
  listDecidedInterventions,
  listMeetingAlarms,
  listOpenDecisions,
} from '@lagesbild/db/repositories/meeting_agenda.ts';
import { findPictureTexts } from '@lagesbild/db/repositories/meeting_pictures.ts';
import { findMeetingSeries } from '@lagesbild/db/repositories/meeting_series.ts';
import {
  findMeeting,
  findPreviousHeld,
  listMeetings,
  type MeetingRow,
} from '@lagesbild/db/repositories/meetings.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { listPlannedEvents } from '@lagesbild/db/repositories/planned_events.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { MeetingRhythm } from '@lagesbild/shared/domain/meetings.ts';
import { alarmCountsFor } from '@lagesbild/shared/domain/scan_alarm.ts';
import { seesExactPoints } from '@lagesbild/shared/domain/visibility.ts';
import type {
  AgendaDecision,
  AgendaHotspot,
  MeetingAgenda,
} from '@lagesbild/shared/schemas/meeting_agenda.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { nextInSeries } from '@lagesbild/shared/time/meeting_dates.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import type { MeetingDeps } from './meeting_change.ts';

/** A first meeting looks back as far as a usual fortnight. */
const FIRST_LOOK_BACK_DAYS = 14;

/**
 * What the agenda fills in by itself. A role without exact points gets no count below the municipality's whole: hotspots
 * without counts, in the order of their names, and alarms without theirs.
 */
export function readAgenda({ db }: MeetingDeps, { scope, role }: Member, id: string): Promise<MeetingAgenda> {
  const { municipalityId } = scope;
  const exact = seesExactPoints(role);
  return db.asMember(scope, async (tx) => {
    const meeting = await findMeeting(tx, municipalityId, id);
    const municipality = await findMunicipality(tx, municipalityId);
    if (!meeting || !municipality) throw notFound();
    const previous = await findPreviousHeld(tx, municipalityId, meeting);
    const days = spanOf(meeting.heldOn, previous?.heldOn ?? null);
    const midnight = (date: string) => new Date(localMidnight(date, municipality.timeZone));
    const now = { from: midnight(days.from), to: midnight(days.to) };
    const before = { from: midnight(days.before), to: now.from };
    const hotspots = await readHotspots(tx, municipalityId, exact ? { now, before } : null, previous);
    const { pictureId, pictureNumber } = meeting;
    return {
      previous: previous && { id: previous.id, number: previous.number, heldOn: previous.heldOn },
      followUp: await readFollowUp(tx, municipalityId, meeting),
      newSinceLast: {
        fromDate: days.from,
        toDate: days.to,
        ...(await countNewIncidents(tx, municipalityId, now)),
        alarms: (await listMeetingAlarms(tx, municipalityId, id)).map((alarm) => ({
          ...alarm,
          ...alarmCountsFor(role, alarm),
          raisedAt: alarm.raisedAt.toISOString(),
        })),
        newHotspots: hotspots
          .filter(({ isNew }) => isNew)
          .map((hotspot) => ({ id: hotspot.id, name: hotspot.name })),
      },
      hotspots,
      picture:
        pictureId && pictureNumber
          ? await findPictureTexts(tx, municipalityId, { id: pictureId, number: pictureNumber })
          : null,
      plannedEvents: (
        await listPlannedEvents(tx, municipalityId, {
          from: meeting.heldOn,
          to: dateOfCivilDay(civilDay(meeting.heldOn) + LIMITS.lookAheadDays),
        })
      ).map(({ version: _version, updatedAt: _updatedAt, ...planned }) => planned),
      nextMeeting: await readNext(tx, municipalityId, meeting),
    };
  });
}

/** From the day of the previous meeting up to the day of this one, and as many days before that. */
function spanOf(heldOn: string, previousOn: string | null) {
  const to = civilDay(heldOn);
  const from = previousOn === null ? to - FIRST_LOOK_BACK_DAYS : civilDay(previousOn);
  // two meetings of one day look at that day
  const length = Math.max(1, to - from);
  const date = dateOfCivilDay;
  return { from: date(from), to: date(from + length), before: date(from - length) };
}

async function readFollowUp(
  tx: Transaction,
  municipalityId: string,
  meeting: MeetingRow,
): Promise<AgendaDecision[]> {
  const decisions = await listOpenDecisions(tx, municipalityId, meeting);
  const interventions = await listDecidedInterventions(tx, municipalityId);
  const isOverdue = (dueOn: string | null) => dueOn !== null && dueOn < meeting.heldOn;
  return decisions.map((decision) => ({
    ...decision,
    overdue: isOverdue(decision.dueOn),
    interventions: interventions
      .filter(({ meetingId, lineId }) => meetingId === decision.meetingId && lineId === decision.lineId)
      .map(({ meetingId: _meeting, lineId: _line, ...intervention }) => ({
        ...intervention,
        overdue: !['done', 'dropped'].includes(intervention.state) && isOverdue(intervention.dueOn),
      })),
  }));
}

async function readHotspots(
  tx: Transaction,
  municipalityId: string,
  spans: { now: { from: Date; to: Date }; before: { from: Date; to: Date } } | null,
  previous: MeetingRow | null,
): Promise<AgendaHotspot[]> {
  const rows = await listActiveHotspots(tx, municipalityId);
  const now = spans && (await countHotspotIncidents(tx, municipalityId, spans.now));
  const before = spans && (await countHotspotIncidents(tx, municipalityId, spans.before));
  const since = previous?.closedAt?.getTime() ?? null;
  return rows
    .map(({ createdAt, stateSince, ...hotspot }) => ({
      ...hotspot,
      stateSince: stateSince.toISOString(),
      isNew: since !== null && createdAt.getTime() > since,
      incidents: now ? (now.get(hotspot.id) ?? 0) : null,
      incidentsBefore: before ? (before.get(hotspot.id) ?? 0) : null,
      reason: spans ? null : ('coarse_role' as const),
    }))
    .sort((a, b) => (b.incidents ?? 0) - (a.incidents ?? 0) || a.name.localeCompare(b.name, 'sv'));
}

/** The next one that is not cancelled, of the same series when it is of one, else the next date of the series. */
async function readNext(
  tx: Transaction,
  municipalityId: string,
  meeting: MeetingRow,
): Promise<MeetingAgenda['nextMeeting']> {
  const later = (await listMeetings(tx, municipalityId)).filter(
    ({ id, seriesId, state, heldOn }) =>
      id !== meeting.id &&
      heldOn > meeting.heldOn &&
      state !== 'cancelled' &&
      (meeting.seriesId === null || seriesId === meeting.seriesId),
  );
  const next = later.at(-1);
  if (next) return { id: next.id, heldOn: next.heldOn, startsAt: next.startsAt, place: next.place };
  const series = meeting.seriesId ? await findMeetingSeries(tx, municipalityId, meeting.seriesId) : null;
  const date = series && nextInSeries({ ...series, rhythm: series.rhythm as MeetingRhythm }, meeting.heldOn);
  return series && date ? { id: null, heldOn: date, startsAt: series.startsAt, place: series.place } : null;
}
