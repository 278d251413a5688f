import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { causes } from '../schema/causes.ts';
import { estMeetings, meetingLines } from '../schema/est_meetings.ts';
import { focusAreas } from '../schema/focus_areas.ts';
import { hotspots } from '../schema/hotspots.ts';
import type { Transaction } from '../scope.ts';

/** Hotspots that are worked with, in Swedish order of names. */
export async function listHotspotChoices(tx: Transaction, municipalityId: string) {
  const rows = await tx
    .select({ id: hotspots.id, name: hotspots.name })
    .from(hotspots)
    .where(and(eq(hotspots.municipalityId, municipalityId), ne(hotspots.state, 'closed')));
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

export async function listFocusAreaChoices(tx: Transaction, municipalityId: string) {
  const rows = await tx
    .select({ id: focusAreas.id, name: focusAreas.name })
    .from(focusAreas)
    .where(and(eq(focusAreas.municipalityId, municipalityId), isNull(focusAreas.closedOn)));
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** Causes with the name of what they are causes of. */
export async function listCauseChoices(tx: Transaction, municipalityId: string) {
  return tx
    .select({
      id: causes.id,
      text: causes.text,
      hotspotId: causes.hotspotId,
      focusAreaId: causes.focusAreaId,
      of: sql<string>`coalesce(${hotspots.name}, ${focusAreas.name}, '')`,
    })
    .from(causes)
    .leftJoin(
      hotspots,
      and(eq(hotspots.municipalityId, causes.municipalityId), eq(hotspots.id, causes.hotspotId)),
    )
    .leftJoin(
      focusAreas,
      and(eq(focusAreas.municipalityId, causes.municipalityId), eq(focusAreas.id, causes.focusAreaId)),
    )
    .where(eq(causes.municipalityId, municipalityId))
    .orderBy(asc(causes.position), asc(causes.id));
}

/** A decision of a meeting, with the day of the meeting; null where there is none, or it was struck out. */
export async function findDecision(
  tx: Transaction,
  municipalityId: string,
  meetingId: string,
  lineId: string,
) {
  const [row] = await tx
    .select({
      text: meetingLines.text,
      organizationId: meetingLines.organizationId,
      roleName: meetingLines.roleName,
      dueOn: meetingLines.dueOn,
      hotspotId: meetingLines.hotspotId,
      heldOn: estMeetings.heldOn,
      meetingNumber: estMeetings.number,
    })
    .from(meetingLines)
    .innerJoin(
      estMeetings,
      and(
        eq(estMeetings.municipalityId, meetingLines.municipalityId),
        eq(estMeetings.id, meetingLines.meetingId),
      ),
    )
    .where(
      and(
        eq(meetingLines.municipalityId, municipalityId),
        eq(meetingLines.meetingId, meetingId),
        eq(meetingLines.id, lineId),
        eq(meetingLines.kind, 'decision'),
        isNull(meetingLines.deletedAt),
      ),
    );
  return row ?? null;
}
