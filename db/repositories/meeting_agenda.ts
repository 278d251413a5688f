import { OWN_SOURCES } from '@lagesbild/shared/domain/incident_codes.ts';
import { FINAL_OUTCOMES, HELD_STATES, type Outcome } from '@lagesbild/shared/domain/meetings.ts';
import { COUNTED_STATUSES } from '@lagesbild/shared/domain/statuses.ts';
import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { hotspots } from '../schema/hotspots.ts';
import { scanAlarms } from '../schema/scan_alarms.ts';
import type { Transaction } from '../scope.ts';
import { countsInFigures } from './counted_incidents.ts';

const list = (values: readonly string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

interface OpenDecisionRow extends Record<string, unknown> {
  meetingId: string;
  lineId: string;
  meetingNumber: number;
  heldOn: string;
  text: string;
  hotspotId: string | null;
  hotspotName: string | null;
  organizationId: string | null;
  organizationName: string | null;
  roleName: string | null;
  dueOn: string | null;
  lastOutcome: Outcome | null;
}

/**
 * Decisions of meetings held before this one that no meeting in between has said to be done or dropped, the oldest
 * first, with what was last said of each.
 */
export async function listOpenDecisions(
  tx: Transaction,
  municipalityId: string,
  before: { heldOn: string; number: number },
): Promise<OpenDecisionRow[]> {
  const earlier = (meeting: string) => sql`${sql.raw(meeting)}.municipality_id = ${municipalityId}
    AND ${sql.raw(meeting)}.state IN (${list(HELD_STATES)})
    AND (${sql.raw(meeting)}.held_on, ${sql.raw(meeting)}.number) < (${before.heldOn}::date, ${before.number}::int)`;
  const { rows } = await tx.execute<OpenDecisionRow>(sql`
    SELECT d.meeting_id AS "meetingId", d.id AS "lineId", m.number AS "meetingNumber", m.held_on::text AS "heldOn",
      d.text, d.hotspot_id AS "hotspotId", h.name AS "hotspotName", d.organization_id AS "organizationId",
      o.name AS "organizationName", d.role_name AS "roleName", d.due_on::text AS "dueOn",
      last_said.outcome AS "lastOutcome"
    FROM meeting_lines d
    JOIN est_meetings m ON m.municipality_id = d.municipality_id AND m.id = d.meeting_id
    LEFT JOIN hotspots h ON h.municipality_id = d.municipality_id AND h.id = d.hotspot_id
    LEFT JOIN organizations o ON o.municipality_id = d.municipality_id AND o.id = d.organization_id
    LEFT JOIN LATERAL (
      SELECT f.outcome FROM meeting_lines f
      JOIN est_meetings fm ON fm.municipality_id = f.municipality_id AND fm.id = f.meeting_id
      WHERE f.municipality_id = d.municipality_id AND f.carried_from_meeting_id = d.meeting_id
        AND f.carried_from_line_id = d.id AND f.deleted_at IS NULL AND f.outcome IS NOT NULL AND ${earlier('fm')}
      ORDER BY fm.held_on DESC, fm.number DESC, f.updated_at DESC LIMIT 1
    ) last_said ON true
    WHERE d.municipality_id = ${municipalityId} AND d.kind = 'decision' AND d.deleted_at IS NULL
      AND ${earlier('m')}
      AND coalesce(last_said.outcome, '') NOT IN (${list(FINAL_OUTCOMES)})
    ORDER BY m.held_on, m.number, d.position, d.id`);
  return rows;
}

interface InterventionRow extends Record<string, unknown> {
  interventionId: string;
  meetingId: string;
  lineId: string;
  title: string;
  state: string;
  dueOn: string;
  doneOn: string | null;
}

/** The åtgärder that carry out decisions of meetings held up to a day. */
export async function listDecidedInterventions(
  tx: Transaction,
  municipalityId: string,
): Promise<InterventionRow[]> {
  const { rows } = await tx.execute<InterventionRow>(sql`
    SELECT id AS "interventionId", decided_meeting_id AS "meetingId", decided_line_id AS "lineId", title, state,
      due_on::text AS "dueOn", done_on::text AS "doneOn"
    FROM interventions
    WHERE municipality_id = ${municipalityId} AND decided_line_id IS NOT NULL
    ORDER BY due_on, id`);
  return rows;
}

interface Span {
  from: Date;
  to: Date;
}

const counted = (municipalityId: string, { from, to }: Span) => sql`
  i.municipality_id = ${municipalityId} AND i.counted_at >= ${from.toISOString()}::timestamptz
  AND i.counted_at < ${to.toISOString()}::timestamptz AND i.status IN (${list(COUNTED_STATUSES)})
  AND i.source IN (${list(OWN_SOURCES)}) AND ${countsInFigures('i')}`;

/** Incidents that count in figures, of own sources as the Lägesbild has them, and how many of them wait for review. */
export async function countNewIncidents(tx: Transaction, municipalityId: string, span: Span) {
  const { rows } = await tx.execute<{ incidents: number; unreviewed: number }>(sql`
    SELECT count(*)::int AS incidents, count(*) FILTER (WHERE i.status = 'new')::int AS unreviewed
    FROM incidents i WHERE ${counted(municipalityId, span)}`);
  return { incidents: rows[0]?.incidents ?? 0, unreviewed: rows[0]?.unreviewed ?? 0 };
}

/**
 * Incidents inside the outline of each hotspot that is not closed; hotspots without any are left out. One that is known to
 * be somewhere in the municipality lies on no map.
 */
export async function countHotspotIncidents(
  tx: Transaction,
  municipalityId: string,
  span: Span,
): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ id: string; incidents: number }>(sql`
    SELECT h.id, count(*)::int AS incidents
    FROM incidents i
    JOIN hotspots h ON h.municipality_id = i.municipality_id AND h.state <> 'closed' AND ST_Intersects(h.geom, i.geom)
    WHERE ${counted(municipalityId, span)} AND i.precision_code <> 'municipality'
    GROUP BY h.id`);
  return new Map(rows.map(({ id, incidents }) => [id, incidents]));
}

/** Hotspots of the register that are not closed. */
export async function listActiveHotspots(tx: Transaction, municipalityId: string) {
  return tx
    .select({
      id: hotspots.id,
      name: hotspots.name,
      state: hotspots.state,
      stateSince: hotspots.stateSince,
      createdAt: hotspots.createdAt,
    })
    .from(hotspots)
    .where(and(eq(hotspots.municipalityId, municipalityId), ne(hotspots.state, 'closed')));
}

/** Alarms that no meeting has dealt with, and those that this one did. */
export async function listMeetingAlarms(tx: Transaction, municipalityId: string, meetingId: string) {
  return tx
    .select({
      id: scanAlarms.id,
      night: scanAlarms.night,
      placeName: scanAlarms.placeName,
      days: scanAlarms.days,
      incidents: scanAlarms.incidents,
      expected: scanAlarms.expected,
      recurrenceNights: scanAlarms.recurrenceNights,
      raisedAt: scanAlarms.raisedAt,
    })
    .from(scanAlarms)
    .where(
      and(
        eq(scanAlarms.municipalityId, municipalityId),
        or(isNull(scanAlarms.handledMeetingId), eq(scanAlarms.handledMeetingId, meetingId)),
      ),
    )
    .orderBy(asc(scanAlarms.night));
}

/** A closed meeting has dealt with the alarms that stood in its agenda; opened again it has not. */
export async function markAlarms(
  tx: Transaction,
  municipalityId: string,
  meetingId: string,
  handled: boolean,
): Promise<void> {
  await tx
    .update(scanAlarms)
    .set({ handledMeetingId: handled ? meetingId : null })
    .where(
      and(
        eq(scanAlarms.municipalityId, municipalityId),
        handled ? isNull(scanAlarms.handledMeetingId) : eq(scanAlarms.handledMeetingId, meetingId),
      ),
    );
}
