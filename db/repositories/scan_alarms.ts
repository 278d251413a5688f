import { and, desc, eq, gte } from 'drizzle-orm';
import { estMeetings } from '../schema/est_meetings.ts';
import { municipalities } from '../schema/municipalities.ts';
import { scanAlarms, scanNights } from '../schema/scan_alarms.ts';
import type { Transaction } from '../scope.ts';

export type ScanAlarmRow = typeof scanAlarms.$inferSelect;

/** Every municipality with its time zone. Scan job only. */
export async function listScannedMunicipalities(tx: Transaction) {
  return tx
    .select({ municipalityId: municipalities.municipalityId, timeZone: municipalities.timeZone })
    .from(municipalities)
    .orderBy(municipalities.municipalityId);
}

/** When the night was looked at, or null. */
export async function findScanNight(tx: Transaction, municipalityId: string, night: string) {
  const [row] = await tx
    .select()
    .from(scanNights)
    .where(and(eq(scanNights.municipalityId, municipalityId), eq(scanNights.night, night)));
  return row ?? null;
}

export async function findLastScanNight(tx: Transaction, municipalityId: string) {
  const [row] = await tx
    .select()
    .from(scanNights)
    .where(eq(scanNights.municipalityId, municipalityId))
    .orderBy(desc(scanNights.night))
    .limit(1);
  return row ?? null;
}

/** True for the one who records it; a night that another has recorded meanwhile is passed by. Scan job only. */
export async function insertScanNight(
  tx: Transaction,
  row: typeof scanNights.$inferInsert,
): Promise<boolean> {
  const kept = await tx.insert(scanNights).values(row).onConflictDoNothing().returning();
  return kept.length > 0;
}

/** Scan job only. */
export async function insertScanAlarm(tx: Transaction, row: typeof scanAlarms.$inferInsert): Promise<void> {
  await tx.insert(scanAlarms).values(row);
}

/** Newest first; those of `sinceNight` and later where it is given. */
export async function listScanAlarms(
  tx: Transaction,
  municipalityId: string,
  { limit, sinceNight }: { limit: number; sinceNight?: string },
): Promise<ScanAlarmRow[]> {
  return tx
    .select()
    .from(scanAlarms)
    .where(
      and(
        eq(scanAlarms.municipalityId, municipalityId),
        sinceNight ? gte(scanAlarms.night, sinceNight) : undefined,
      ),
    )
    .orderBy(desc(scanAlarms.night))
    .limit(limit);
}

export async function findScanAlarm(
  tx: Transaction,
  municipalityId: string,
  id: string,
  { lock = false } = {},
): Promise<ScanAlarmRow | null> {
  const query = tx
    .select()
    .from(scanAlarms)
    .where(and(eq(scanAlarms.municipalityId, municipalityId), eq(scanAlarms.id, id)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** Notes the meeting that has dealt with the alarm; null: none. */
export async function setHandledMeeting(
  tx: Transaction,
  municipalityId: string,
  id: string,
  meetingId: string | null,
): Promise<void> {
  await tx
    .update(scanAlarms)
    .set({ handledMeetingId: meetingId })
    .where(and(eq(scanAlarms.municipalityId, municipalityId), eq(scanAlarms.id, id)));
}

export async function hasMeeting(tx: Transaction, municipalityId: string, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: estMeetings.id })
    .from(estMeetings)
    .where(and(eq(estMeetings.municipalityId, municipalityId), eq(estMeetings.id, id)));
  return rows.length > 0;
}

/** Alarms raised since, in all municipalities. Mail job only. */
export async function listRaisedAlarms(tx: Transaction, since: Date) {
  return tx
    .select({ municipalityId: scanAlarms.municipalityId, id: scanAlarms.id })
    .from(scanAlarms)
    .where(gte(scanAlarms.raisedAt, since));
}
