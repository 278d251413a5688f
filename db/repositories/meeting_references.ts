import { and, eq, isNotNull } from 'drizzle-orm';
import { meetingLines } from '../schema/est_meetings.ts';
import { meetingMinutes } from '../schema/minutes.ts';
import type { Transaction } from '../scope.ts';

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
