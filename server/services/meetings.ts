import { randomUUID } from 'node:crypto';
import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import { listMeetingLines } from '@lagesbild/db/repositories/meeting_lines.ts';
import { findNewestPicture } from '@lagesbild/db/repositories/meeting_pictures.ts';
import { insertPresence, listPresence } from '@lagesbild/db/repositories/meeting_presence.ts';
import { minutesAreFrozen } from '@lagesbild/db/repositories/meeting_references.ts';
import { findMeetingSeries } from '@lagesbild/db/repositories/meeting_series.ts';
import {
  findMeeting,
  findPreviousHeld,
  insertMeeting,
  listMeetings,
  type MeetingRow,
} from '@lagesbild/db/repositories/meetings.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { isUniqueViolation } from '@lagesbild/db/unique_violation.ts';
import { HELD_STATES, type MeetingRhythm, mayWriteIn } from '@lagesbild/shared/domain/meetings.ts';
import type {
  Meeting,
  MeetingCreate,
  MeetingDetail,
  MeetingList,
} from '@lagesbild/shared/schemas/meeting.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { nextInSeries } from '@lagesbild/shared/time/meeting_dates.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { MeetingDeps } from './meeting_change.ts';
import { viewLine, viewMeeting } from './meeting_view.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { readToday } from './read_today.ts';
import { fieldProblem } from './register_change.ts';

/** All meetings, the latest first, and the strategic ones that were held, counted by calendar year. */
export async function readMeetings({ db }: MeetingDeps, { scope }: Member): Promise<MeetingList> {
  const rows = await db.asMember(scope, (tx) => listMeetings(tx, scope.municipalityId));
  const years = new Map<number, number>();
  for (const { strategic, state, heldOn } of rows) {
    const year = Number(heldOn.slice(0, 4));
    if (strategic && HELD_STATES.includes(state)) years.set(year, (years.get(year) ?? 0) + 1);
  }
  return {
    meetings: rows.map(viewMeeting),
    strategic: [...years].map(([year, meetings]) => ({ year, meetings })).sort((a, b) => b.year - a.year),
  };
}

/** A meeting with its lines and presence; with `since` only the lines written after that change number. */
export function readMeeting(
  { db }: MeetingDeps,
  { scope, role }: Member,
  id: string,
  since: number | null = null,
): Promise<MeetingDetail> {
  const { municipalityId } = scope;
  return db.asMember(scope, async (tx) => {
    const row = await findMeeting(tx, municipalityId, id);
    if (!row) throw notFound();
    const newest = await findNewestPicture(tx, municipalityId);
    const same = newest?.id === row.pictureId && newest?.number === row.pictureNumber;
    return {
      meeting: viewMeeting(row),
      lines: (await listMeetingLines(tx, municipalityId, id, since)).map(viewLine),
      presence: await listPresence(tx, municipalityId, id),
      newerPicture: same ? null : newest,
      writable: mayWriteIn(row.state, role) && !(await minutesAreFrozen(tx, municipalityId, id)),
    };
  });
}

/**
 * Plans a meeting; of a series what is left out comes from it. It takes over who took part last time, not yet there, and
 * looks at the newest frozen Lägesbild. Sent twice, it is stored once. Throws conflicting_id, series_ended, missing_field.
 */
export async function planMeeting(deps: MeetingDeps, member: Member, sent: MeetingCreate): Promise<Meeting> {
  // two who plan in the same moment would take the same number: the later one takes the next
  for (let attempt = 1; ; attempt++) {
    try {
      return await deps.db.asMember(member.scope, (tx) => storeMeeting(tx, deps.clock(), member, sent));
    } catch (error) {
      if (attempt >= 5 || !isUniqueViolation(error)) throw error;
    }
  }
}

async function storeMeeting(
  tx: Transaction,
  now: Date,
  { scope: { municipalityId, userId } }: Member,
  sent: MeetingCreate,
): Promise<Meeting> {
  guardTexts({ placeName: sent.place }, await readGuardContext(tx, municipalityId), sent.confirmedFinds);
  const known = await findMeeting(tx, municipalityId, sent.id);
  if (known) return sameMeeting(known, sent);
  const planned = await fillFromSeries(tx, municipalityId, now, sent);
  const picture = await findNewestPicture(tx, municipalityId);
  const row = {
    municipalityId,
    id: sent.id,
    seriesId: sent.seriesId,
    ...planned,
    strategic: sent.strategic ?? false,
    state: 'planned',
    pictureId: picture?.id ?? null,
    pictureNumber: picture?.number ?? null,
    createdBy: userId,
    createdAt: now,
  };
  if (!(await insertMeeting(tx, row))) return sameMeeting(await mustFind(tx, municipalityId, sent.id), sent);
  const stored = await mustFind(tx, municipalityId, sent.id);
  await takeOverPresence(tx, municipalityId, stored);
  const note = { action: 'create', entity: 'est_meeting', entityId: sent.id };
  await addAuditEntry(tx, { municipalityId, userId, at: now, ...note });
  return viewMeeting(stored);
}

async function fillFromSeries(tx: Transaction, municipalityId: string, now: Date, sent: MeetingCreate) {
  const place = sent.place?.trim() || null;
  if (sent.seriesId === null) {
    const { heldOn, startsAt } = sent;
    if (!heldOn)
      throw fieldProblem('heldOn', 'missing_field', 'Ett möte utanför en serie behöver ett datum.');
    if (!startsAt)
      throw fieldProblem('startsAt', 'missing_field', 'Ett möte utanför en serie behöver ett klockslag.');
    return { heldOn, startsAt, place };
  }
  const series = await findMeetingSeries(tx, municipalityId, sent.seriesId);
  if (!series) throw fieldProblem('seriesId', 'unknown_reference', 'Mötesserien finns inte.');
  return {
    heldOn: sent.heldOn ?? (await nextDate(tx, municipalityId, now, series)),
    startsAt: sent.startsAt ?? series.startsAt,
    place: sent.place === undefined ? series.place : place,
  };
}

/** The date after the last one that the series has a meeting on, and not in the past. */
async function nextDate(
  tx: Transaction,
  municipalityId: string,
  now: Date,
  series: { id: string; rhythm: string; firstOn: string; endedOn: string | null },
): Promise<string> {
  const { today } = await readToday(tx, municipalityId, now);
  const [last] = (await listMeetings(tx, municipalityId)).filter(({ seriesId }) => seriesId === series.id);
  const yesterday = dateOfCivilDay(civilDay(today) - 1);
  const after = last && last.heldOn > yesterday ? last.heldOn : yesterday;
  const date = nextInSeries({ ...series, rhythm: series.rhythm as MeetingRhythm }, after);
  if (!date) throw new ProblemError('series_ended', `Serien slutade ${series.endedOn}. Inget möte återstår.`);
  return date;
}

function sameMeeting(stored: MeetingRow, sent: MeetingCreate): Meeting {
  const { seriesId, heldOn, startsAt, strategic } = sent;
  const differs = Object.entries({ seriesId, heldOn, startsAt, strategic }).some(
    ([field, value]) => value !== undefined && value !== stored[field as keyof MeetingRow],
  );
  if (differs) throw new ProblemError('conflicting_id', 'Ett annat möte har redan detta id.');
  return viewMeeting(stored);
}

async function mustFind(tx: Transaction, municipalityId: string, id: string): Promise<MeetingRow> {
  const row = await findMeeting(tx, municipalityId, id);
  if (!row) throw notFound();
  return row;
}

/** The same organizations and roles as in the meeting before, absent until somebody says that they came. */
export async function takeOverPresence(
  tx: Transaction,
  municipalityId: string,
  meeting: { id: string; heldOn: string; number: number },
): Promise<void> {
  const previous = await findPreviousHeld(tx, municipalityId, meeting);
  if (!previous) return;
  const rows = await listPresence(tx, municipalityId, previous.id);
  await insertPresence(
    tx,
    rows.map(({ version: _version, ...row }) => ({
      ...row,
      municipalityId,
      meetingId: meeting.id,
      id: randomUUID(),
      present: 'absent',
    })),
  );
}
