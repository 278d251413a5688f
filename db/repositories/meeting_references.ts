import { and, eq, isNotNull } from 'drizzle-orm';
import { meetingLines } from '../schema/est_meetings.ts';
import { hotspots } from '../schema/hotspots.ts';
import { meetingMinutes } from '../schema/minutes.ts';
import { organizations } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';

/** True when the hotspot stands in the municipality's register, whatever its state. */
export async function hotspotExists(tx: Transaction, municipalityId: string, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: hotspots.id })
    .from(hotspots)
    .where(and(eq(hotspots.municipalityId, municipalityId), eq(hotspots.id, id)));
  return rows.length > 0;
}

export async function organizationExists(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<boolean> {
  const rows = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.municipalityId, municipalityId), eq(organizations.id, id)));
  return rows.length > 0;
}

/** True when there is such a decision, of whichever meeting. */
export async function decisionExists(
  tx: Transaction,
  municipalityId: string,
  { meetingId, lineId }: { meetingId: string; lineId: string },
): Promise<boolean> {
  const rows = await tx
    .select({ id: meetingLines.id })
    .from(meetingLines)
    .where(
      and(
        eq(meetingLines.municipalityId, municipalityId),
        eq(meetingLines.meetingId, meetingId),
        eq(meetingLines.id, lineId),
        eq(meetingLines.kind, 'decision'),
      ),
    );
  return rows.length > 0;
}

/** True from the first signature on: the minutes' content is frozen. */
export async function minutesAreFrozen(
  tx: Transaction,
  municipalityId: string,
  meetingId: string,
): Promise<boolean> {
  const rows = await tx
    .select({ meetingId: meetingMinutes.meetingId })
    .from(meetingMinutes)
    .where(
      and(
        eq(meetingMinutes.municipalityId, municipalityId),
        eq(meetingMinutes.meetingId, meetingId),
        isNotNull(meetingMinutes.content),
      ),
    );
  return rows.length > 0;
}
