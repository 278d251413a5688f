import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import {
  findLastScanNight,
  findScanAlarm,
  hasMeeting,
  listScanAlarms,
  type ScanAlarmRow,
  setHandledMeeting,
} from '@lagesbild/db/repositories/scan_alarms.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { ALARM_STAYS_NIGHTS, alarmCountsFor } from '@lagesbild/shared/domain/scan_alarm.ts';
import { COARSE_CELL_METERS, seesExactPoints } from '@lagesbild/shared/domain/visibility.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { ScanAlarm, ScanAlarmList } from '@lagesbild/shared/schemas/scan_alarm.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';

type Deps = Pick<AppDeps, 'db'>;

/** The alarms, newest first, and when a night was last looked at. */
export function readScanAlarms({ db }: Deps, member: Member): Promise<ScanAlarmList> {
  const { scope } = member;
  return db.asMember(scope, async (tx) => {
    const night = await findLastScanNight(tx, scope.municipalityId);
    const rows = await listScanAlarms(tx, scope.municipalityId, { limit: LIMITS.listDefault });
    return {
      lastNight: night && { night: night.night, lookedAt: night.lookedAt.toISOString() },
      alarms: await viewAlarms(tx, member, rows, night?.night ?? null),
    };
  });
}

/** Notes which meeting has dealt with the alarm, or takes that back. Throws register_conflict when another has. */
export function handleScanAlarm(
  { db }: Deps,
  member: Member,
  id: string,
  meetingId: string | null,
): Promise<ScanAlarm> {
  const { municipalityId } = member.scope;
  return db.asMember(member.scope, async (tx) => {
    const row = await findScanAlarm(tx, municipalityId, id, { lock: true });
    if (!row) throw notFound();
    if (meetingId !== null && !(await hasMeeting(tx, municipalityId, meetingId))) throw notFound();
    if (meetingId !== null && row.handledMeetingId !== null && row.handledMeetingId !== meetingId) {
      throw new ProblemError(
        'register_conflict',
        `Larmet från natten till ${row.night} har redan tagits upp på ett annat möte. Ångra det först.`,
      );
    }
    await setHandledMeeting(tx, municipalityId, id, meetingId);
    const night = await findLastScanNight(tx, municipalityId);
    const changed = { ...row, handledMeetingId: meetingId };
    const [view] = await viewAlarms(tx, member, [changed], night?.night ?? null);
    return view!;
  });
}

async function viewAlarms(
  tx: Transaction,
  { scope, role }: Member,
  rows: readonly ScanAlarmRow[],
  lastNight: string | null,
): Promise<ScanAlarm[]> {
  if (rows.length === 0) return [];
  const municipality = await findMunicipality(tx, scope.municipalityId);
  if (!municipality) throw notFound();
  const cellMeters = Math.max(municipality.cellSizeMeters ?? COARSE_CELL_METERS, COARSE_CELL_METERS);
  const circle = circleFor(role, municipality.proj4, cellMeters);
  return rows.map((row) => {
    const { id, night, days, recurrenceNights, placeName, near, handledMeetingId } = row;
    const { incidents: observed, expected } = alarmCountsFor(role, row);
    const { runs, seed } = row.parameters as { runs: number; seed: number };
    const age = lastNight === null ? 0 : civilDay(lastNight) - civilDay(night);
    return {
      id,
      night,
      fromDay: dateOfCivilDay(civilDay(night) - days + 1),
      ...circle(row),
      days,
      observed,
      expected,
      recurrenceNights,
      placeName,
      near,
      coarse: !seesExactPoints(role),
      runs,
      seed,
      raisedAt: row.raisedAt.toISOString(),
      current: handledMeetingId === null && age <= ALARM_STAYS_NIGHTS,
      handledMeetingId,
    };
  });
}

/** As it was found for roles with exact points; for others the middle of the municipality's cell, and whole cells. */
function circleFor(role: Role, proj4: string, cellMeters: number) {
  if (seesExactPoints(role)) {
    return ({ lon, lat, radiusMeters }: ScanAlarmRow) => ({ lon, lat, radiusMeters });
  }
  const projection = createProjection(proj4);
  const middle = (meters: number) => (Math.floor(meters / cellMeters) + 0.5) * cellMeters;
  return (row: ScanAlarmRow) => {
    const [x, y] = projection.toMeters(row.lon, row.lat);
    const [lon, lat] = projection.toLonLat(middle(x), middle(y));
    return { lon, lat, radiusMeters: Math.max(1, Math.ceil(row.radiusMeters / cellMeters)) * cellMeters };
  };
}
