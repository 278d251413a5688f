import { randomUUID } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import {
  findScanNight,
  insertScanAlarm,
  insertScanNight,
  listScanAlarms,
  listScannedMunicipalities,
} from '@lagesbild/db/repositories/scan_alarms.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { ALARM_STAYS_NIGHTS, isSamePile } from '@lagesbild/shared/domain/scan_alarm.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { ScanAnalysisResult } from '@lagesbild/shared/schemas/scan_analysis.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import type { Static } from 'typebox';
import type { AnalysisMaterial } from '../analyses/analysis_material.ts';
import { ANALYSIS_METHODS } from '../analyses/methods.ts';
import { ProblemError } from '../problem.ts';
import { readAnalysisMaterial, readMunicipality } from '../services/analysis_material.ts';
import type { AnalysisPool } from '../services/analysis_pool.ts';

export interface ScanJobDeps {
  db: Database;
  clock: () => Date;
  analyses: AnalysisPool;
  /** Ends what is computing when the server stops. */
  signal: AbortSignal;
}

type Found = Static<typeof ScanAnalysisResult>;

const SCAN = { maximumDays: ALARM_STAYS_NIGHTS, baselineDays: 365, runs: 999 };

/** Nobody waits for it: a city's year on a busy machine may take a while. */
const TIME_LIMIT_MILLISECONDS = 5 * 60_000;

/**
 * Looks through the last whole day and the days before it in every municipality where nobody has yet. What cannot be
 * looked at now (`onError`) is looked at the next time, and keeps no other municipality waiting.
 */
export async function scanLastNight(deps: ScanJobDeps, onError: () => void): Promise<void> {
  const municipalities = await deps.db.asJob('scan', listScannedMunicipalities);
  for (const { municipalityId, timeZone } of municipalities) {
    if (deps.signal.aborted) return;
    try {
      await scanOne(deps, municipalityId, timeZone);
    } catch {
      if (!deps.signal.aborted) onError();
    }
  }
}

/**
 * Computed first and recorded after: a server that goes down in between leaves the night to the next look. Two that
 * compute at once find the same, since the seed is the night's own, and only the one that records it raises the alarm.
 */
async function scanOne(deps: ScanJobDeps, municipalityId: string, timeZone: string): Promise<void> {
  const now = deps.clock();
  const day = civilDay(localDate(now.getTime(), timeZone)) - 1;
  const material = await deps.db.asJob('scan', (tx) => readNight(tx, municipalityId, day, now), {
    municipalityId,
  });
  if (!material) return;
  const found = JSON.parse(await deps.analyses.run(material, deps.signal, TIME_LIMIT_MILLISECONDS)) as Found;
  await deps.db.asJob('scan', (tx) => recordNight(tx, material, found, { municipalityId, day, now }), {
    municipalityId,
  });
}

/** Null when the night has been looked at, or when there is nothing to look through: no place has been reported yet. */
async function readNight(
  tx: Transaction,
  municipalityId: string,
  day: number,
  now: Date,
): Promise<AnalysisMaterial | null> {
  if (await findScanNight(tx, municipalityId, dateOfCivilDay(day))) return null;
  const municipality = await readMunicipality(tx, municipalityId);
  const request = {
    ...SCAN,
    seed: day,
    datetime: `${dateOfCivilDay(day)}/${dateOfCivilDay(day + 1)}`,
  };
  try {
    const question = { method: ANALYSIS_METHODS.scan, sight: 'exact', request } as const;
    return await readAnalysisMaterial(tx, municipality, question, now);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'no_study_area') return null;
    throw error;
  }
}

async function recordNight(
  tx: Transaction,
  { proj4 }: AnalysisMaterial,
  { clusters, parameters }: Found,
  { municipalityId, day, now }: { municipalityId: string; day: number; now: Date },
): Promise<void> {
  const night = dateOfCivilDay(day);
  const strongestNights = clusters[0]?.recurrenceNights ?? null;
  const isFirst = await insertScanNight(tx, { municipalityId, night, lookedAt: now, strongestNights });
  const alarming = clusters.filter(({ alarm }) => alarm);
  if (!isFirst || alarming.length === 0) return;
  const projection = createProjection(proj4);
  const sinceNight = dateOfCivilDay(day - ALARM_STAYS_NIGHTS);
  const told = (await listScanAlarms(tx, municipalityId, { limit: LIMITS.listDefault, sinceNight })).map(
    (alarm) => {
      const [x, y] = projection.toMeters(alarm.lon, alarm.lat);
      const handled = alarm.handledMeetingId !== null;
      return { x, y, radiusMeters: alarm.radiusMeters, night: civilDay(alarm.night), handled };
    },
  );
  const news = alarming.find((pile) => !told.some((earlier) => isSamePile({ ...pile, night: day }, earlier)));
  if (!news) return;
  const { lon, lat, radiusMeters, days, observed, expected, recurrenceNights, name, near } = news;
  await insertScanAlarm(tx, {
    municipalityId,
    id: randomUUID(),
    night,
    lon,
    lat,
    radiusMeters,
    days,
    incidents: observed,
    expected,
    recurrenceNights,
    placeName: name,
    near,
    parameters,
    raisedAt: now,
  });
}
