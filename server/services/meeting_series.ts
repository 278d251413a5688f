import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import {
  findMeetingSeries,
  insertMeetingSeries,
  listMeetingSeries,
  type MeetingSeriesRow,
  updateMeetingSeries,
} from '@lagesbild/db/repositories/meeting_series.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { MeetingRhythm } from '@lagesbild/shared/domain/meetings.ts';
import type {
  MeetingSeries,
  MeetingSeriesCreate,
  MeetingSeriesUpdate,
} from '@lagesbild/shared/schemas/meeting_series.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { nextInSeries } from '@lagesbild/shared/time/meeting_dates.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { MeetingDeps } from './meeting_change.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { readToday } from './read_today.ts';
import { fieldProblem, registerConflict, requireRead } from './register_change.ts';

/** The series, ended ones too, each with its next date from today. */
export function readMeetingSeries(deps: MeetingDeps, { scope }: Member): Promise<MeetingSeries[]> {
  return deps.db.asMember(scope, async (tx) => {
    const { today } = await readToday(tx, scope.municipalityId, deps.clock());
    return (await listMeetingSeries(tx, scope.municipalityId)).map((row) => view(row, today));
  });
}

/** Adds a series. Sent twice, it is stored once; throws conflicting_id, dates_reversed, personal_data. */
export function addMeetingSeries(
  deps: MeetingDeps,
  member: Member,
  sent: MeetingSeriesCreate,
): Promise<MeetingSeries> {
  const { municipalityId, userId } = member.scope;
  const { confirmedFinds, ...written } = sent;
  const series = tidy(written);
  return deps.db.asMember(member.scope, async (tx) => {
    checkDates(series.firstOn, series.endedOn);
    await guardSeries(tx, municipalityId, series, confirmedFinds);
    const now = deps.clock();
    const isNew = await insertMeetingSeries(tx, { municipalityId, ...series, createdAt: now });
    const stored = await findMeetingSeries(tx, municipalityId, series.id);
    if (!stored) throw notFound();
    const { version: _version, ...content } = stored;
    if (!isNew && JSON.stringify(content) !== JSON.stringify({ ...content, ...series })) {
      throw new ProblemError('conflicting_id', 'En annan mötesserie har redan detta id.');
    }
    if (isNew) {
      const note = { action: 'create', entity: 'meeting_series', entityId: series.id };
      await addAuditEntry(tx, { municipalityId, userId, at: now, ...note });
    }
    return view(stored, (await readToday(tx, municipalityId, now)).today);
  });
}

/** Changes or ends a series. Throws register_conflict, dates_reversed, personal_data. */
export function changeMeetingSeries(
  deps: MeetingDeps,
  member: Member,
  id: string,
  sent: MeetingSeriesUpdate,
): Promise<MeetingSeries> {
  const { municipalityId, userId } = member.scope;
  const change = tidy(sent.change);
  return deps.db.asMember(member.scope, async (tx) => {
    await guardSeries(tx, municipalityId, change, sent.confirmedFinds);
    const stored = requireRead((await findMeetingSeries(tx, municipalityId, id)) ?? undefined, sent);
    const next = { ...stored, ...change, version: stored.version + 1 };
    checkDates(next.firstOn, next.endedOn);
    if (!(await updateMeetingSeries(tx, { municipalityId, id, version: sent.version }, change)))
      throw registerConflict(stored, sent);
    const now = deps.clock();
    await addAuditEntry(tx, {
      municipalityId,
      userId,
      at: now,
      action: 'change',
      entity: 'meeting_series',
      entityId: id,
      details: { fields: Object.keys(change).join(',') },
    });
    return view(next, (await readToday(tx, municipalityId, now)).today);
  });
}

function tidy<T extends { name?: string; place?: string | null }>(series: T): T {
  return {
    ...series,
    ...(series.name !== undefined && { name: series.name.trim() }),
    ...(series.place !== undefined && { place: series.place?.trim() || null }),
  };
}

function checkDates(firstOn: string, endedOn: string | null): void {
  if (endedOn === null || endedOn >= firstOn) return;
  throw fieldProblem(
    'endedOn',
    'dates_reversed',
    `Serien börjar ${firstOn} och kan inte vara slut ${endedOn}.`,
  );
}

async function guardSeries(
  tx: Transaction,
  municipalityId: string,
  { name, place }: { name?: string; place?: string | null },
  confirmedFinds: MeetingSeriesCreate['confirmedFinds'],
): Promise<void> {
  guardTexts({ name, placeName: place }, await readGuardContext(tx, municipalityId), confirmedFinds);
}

function view(row: MeetingSeriesRow, today: string): MeetingSeries {
  const rhythm = row.rhythm as MeetingRhythm;
  const yesterday = dateOfCivilDay(civilDay(today) - 1);
  return { ...row, rhythm, nextOn: nextInSeries({ ...row, rhythm }, yesterday) };
}
