import { randomUUID } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import { insertIncidents, type NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import { insertScanAlarm, insertScanNight } from '@lagesbild/db/repositories/scan_alarms.ts';
import { estMeetings, meetingSeries } from '@lagesbild/db/schema/est_meetings.ts';
import { PINNED_NOW } from './engine_template.ts';
import type { TestTown } from './town.ts';

const DAY = 24 * 3_600_000;

function incident(lon: number, lat: number, at: number, organizationId: string): NewIncident {
  return {
    id: randomUUID(),
    status: 'reviewed',
    categoryCode: 'vandalism.graffiti',
    precision: 'point',
    lon,
    lat,
    accuracyMeters: null,
    placeId: null,
    placeName: null,
    placeType: null,
    timeKind: 'exact',
    occurredFrom: at,
    occurredTo: null,
    noticedAt: at,
    receivedAt: at,
    organizationId,
    reporterId: null,
    certainty: 'saw',
    severity: null,
    personInterval: 'unknown',
    policeReported: 'unknown',
    immediateStep: null,
    text: null,
    source: 'staff',
    sourceId: null,
    importId: null,
    reviewNote: null,
    contentHash: null,
  };
}

/** A year before PINNED_NOW of one incident every other day, at thirty places in turn: no place is in a hurry. */
export async function plantQuietYear(db: Database, town: TestTown): Promise<void> {
  const rows = Array.from({ length: 180 }, (_, i) => {
    const place = (i * 7) % 30;
    const at = PINNED_NOW.getTime() - (i * 2 + 1) * DAY;
    return incident(
      16.362 + (place % 6) * 0.006,
      59.402 + Math.floor(place / 6) * 0.004,
      at,
      town.organizationId,
    );
  });
  await db.asSystem((tx) => insertIncidents(tx, town.code, rows));
}

/** Eight incidents at the town's square within the four days that end yesterday. */
export async function plantPile(db: Database, town: TestTown): Promise<void> {
  const rows = Array.from({ length: 8 }, (_, i) =>
    incident(16.375, 59.41, PINNED_NOW.getTime() - (1 + (i % 4)) * DAY, town.organizationId),
  );
  await db.asSystem((tx) => insertIncidents(tx, town.code, rows));
}

/** Fortnightly meetings on the given days at nine, the first of them closed and the others planned; their ids. */
export async function plantMeetings(
  db: Database,
  town: TestTown,
  days: readonly string[],
): Promise<string[]> {
  const seriesId = randomUUID();
  const ids = days.map(() => randomUUID());
  const { code: municipalityId, userIds } = town;
  await db.asSystem(async (tx) => {
    await tx.insert(meetingSeries).values({
      municipalityId,
      id: seriesId,
      name: 'EST-möte',
      rhythm: 'fortnightly',
      firstOn: days[0]!,
      startsAt: '09:00',
      deadlineDays: 2,
      createdAt: PINNED_NOW,
    });
    await tx.insert(estMeetings).values(
      days.map((heldOn, i) => ({
        municipalityId,
        id: ids[i]!,
        seriesId,
        number: i + 1,
        heldOn,
        startsAt: '09:00',
        state: i === 0 && days.length > 1 ? 'closed' : 'planned',
        createdBy: userIds.coordinator,
        createdAt: PINNED_NOW,
      })),
    );
  });
  return ids;
}

/** An alarm at the town's square, or elsewhere, as the scan would raise it, and the night it was found in. */
export async function plantAlarm(
  db: Database,
  town: Pick<TestTown, 'code'>,
  where: { lon: number; lat: number; placeName: string } = {
    lon: 16.375,
    lat: 59.41,
    placeName: 'Åkerö torg',
  },
  raisedAt = PINNED_NOW,
): Promise<string> {
  const id = randomUUID();
  const municipalityId = town.code;
  const alarm = {
    municipalityId,
    id,
    night: '2026-11-15',
    ...where,
    radiusMeters: 120,
    days: 3,
    incidents: 7,
    expected: 0.6,
    recurrenceNights: 1000,
    near: false,
    parameters: { runs: 999, seed: 20_772 },
    raisedAt,
  };
  await db.asJob(
    'scan',
    async (tx) => {
      await insertScanNight(tx, { municipalityId, night: alarm.night, lookedAt: PINNED_NOW });
      await insertScanAlarm(tx, alarm);
    },
    { municipalityId },
  );
  return id;
}
