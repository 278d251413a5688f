import { CHOSEN_MAIL } from '@lagesbild/shared/domain/mail_kinds.ts';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../scope.ts';

/** A planned meeting of a series with what its reminder depends on. Dates are local, clock times 'HH:MM'. */
export type PlannedMeeting = {
  municipalityId: string;
  timeZone: string;
  id: string;
  heldOn: string;
  startsAt: string;
  deadlineDays: number;
  rhythm: 'weekly' | 'fortnightly' | 'monthly';
  /** The meeting of the series before it, held or about to be; null for the first. */
  previousOn: string | null;
  previousAt: string | null;
};

const selectPlanned = sql`
  SELECT e.municipality_id AS "municipalityId", mu.time_zone AS "timeZone", e.id, e.held_on::text AS "heldOn",
    e.starts_at AS "startsAt", s.deadline_days AS "deadlineDays", s.rhythm,
    p.held_on::text AS "previousOn", p.starts_at AS "previousAt"
  FROM est_meetings e
  JOIN municipalities mu ON mu.municipality_id = e.municipality_id
  JOIN meeting_series s ON s.municipality_id = e.municipality_id AND s.id = e.series_id
  LEFT JOIN LATERAL (
    SELECT b.held_on, b.starts_at FROM est_meetings b
    WHERE b.municipality_id = e.municipality_id AND b.series_id = e.series_id AND b.state <> 'cancelled'
      AND b.held_on < e.held_on
    ORDER BY b.held_on DESC LIMIT 1
  ) p ON true
  WHERE e.state = 'planned'`;

/** Planned meetings between two local dates, in all municipalities but the example's, whose addresses are made up. Mail job only. */
export async function listPlannedMeetings(
  tx: Transaction,
  firstDay: string,
  lastDay: string,
): Promise<PlannedMeeting[]> {
  const { rows } = await tx.execute<PlannedMeeting>(
    sql`${selectPlanned} AND NOT mu.is_example AND e.held_on BETWEEN ${firstDay} AND ${lastDay}`,
  );
  return rows;
}

/** The meeting while it is planned, or null. */
export async function findPlannedMeeting(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<PlannedMeeting | null> {
  const { rows } = await tx.execute<PlannedMeeting>(
    sql`${selectPlanned} AND e.municipality_id = ${municipalityId} AND e.id = ${id}`,
  );
  return rows[0] ?? null;
}

/** A calm report is a report; one that its reporter took back is none. */
const hasReported = (organization: ReturnType<typeof sql>, since: Date) => sql`EXISTS (
  SELECT FROM incidents i WHERE i.municipality_id = o.municipality_id AND i.organization_id = ${organization}
    AND i.received_at >= ${since} AND i.status <> 'withdrawn')`;

/** Organizations that the register says report on the day, and that have sent nothing since. */
const isSilent = (day: string, since: Date) => sql`(o.reports_from IS NULL OR o.reports_from <= ${day})
  AND (o.reports_to IS NULL OR o.reports_to >= ${day}) AND NOT ${hasReported(sql`o.id`, since)}`;

/** The organization's name when it has sent nothing since, else null. `day`: today's local date. */
export async function findSilentOrganization(
  tx: Transaction,
  { municipalityId, organizationId }: { municipalityId: string; organizationId: string },
  day: string,
  since: Date,
): Promise<string | null> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    SELECT o.name FROM organizations o
    WHERE o.municipality_id = ${municipalityId} AND o.id = ${organizationId} AND ${isSilent(day, since)}`);
  return rows[0]?.name ?? null;
}

/**
 * Puts the reminder before a meeting in the outbox for the members of organizations that have sent nothing since, once
 * for each; who has declined it gets none. Mail job asking about the municipality only.
 */
export async function enqueueReportDeadline(
  tx: Transaction,
  meeting: Pick<PlannedMeeting, 'municipalityId' | 'id'>,
  day: string,
  since: Date,
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO mail_outbox (id, kind, municipality_id, user_id, meeting_id, created_at, due_at)
    SELECT gen_random_uuid(), 'report_deadline', m.municipality_id, m.user_id, ${meeting.id}::uuid, ${now}, ${now}
    FROM memberships m
    JOIN organizations o ON o.municipality_id = m.municipality_id AND o.id = m.organization_id
    LEFT JOIN mail_choices c
      ON c.municipality_id = m.municipality_id AND c.user_id = m.user_id AND c.kind = 'report_deadline'
    WHERE m.municipality_id = ${meeting.municipalityId} AND m.locked_at IS NULL AND m.ended_at IS NULL
      AND m.role = ANY(${sql.param([...CHOSEN_MAIL.report_deadline.roles])}::text[])
      AND coalesce(c.wanted, ${CHOSEN_MAIL.report_deadline.unlessDeclined}) AND ${isSilent(day, since)}
    ON CONFLICT (municipality_id, user_id, meeting_id) WHERE kind = 'report_deadline' DO NOTHING`);
}
