import { PERMISSIONS } from '@lagesbild/shared/domain/permissions.ts';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { interventions } from '../schema/interventions.ts';
import type { Transaction } from '../scope.ts';

/** Ahead of the due date, and how long after it (or after a hand-over) a reminder that was missed is still news. */
const SOON_DAYS = 7;
const STILL_NEWS_DAYS = 7;

/** Municipalities that have åtgärder to be done. Mail job only. */
export async function listInterventionMunicipalities(tx: Transaction): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ municipalityId: interventions.municipalityId })
    .from(interventions)
    .where(inArray(interventions.state, ['planned', 'under_way', 'handed_over']));
  return rows.map(({ municipalityId }) => municipalityId);
}

/**
 * Puts in the outbox what åtgärder are to be reminded of on a local date: due within a week (known for longer than
 * that), overdue since yesterday, handed over. To each member of the organization that has it now, whose role takes part
 * and who has not declined; those who have theirs are passed by. Mail job asking about the municipality only.
 */
export async function enqueueInterventionReminders(
  tx: Transaction,
  municipalityId: string,
  today: string,
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    WITH open AS (
      SELECT i.municipality_id, i.id, i.due_on, i.state, i.created_at, i.organization_id,
        (SELECT e.organization_id FROM intervention_entries e
          WHERE i.state = 'handed_over' AND e.municipality_id = i.municipality_id AND e.intervention_id = i.id
            AND e.kind = 'handed_over' ORDER BY e.at DESC LIMIT 1) AS handed_to,
        (SELECT max(e.at) FROM intervention_entries e
          WHERE e.municipality_id = i.municipality_id AND e.intervention_id = i.id AND e.kind = 'handed_over') AS handed_at
      FROM interventions i
      WHERE i.municipality_id = ${municipalityId} AND i.state IN ('planned', 'under_way', 'handed_over')
    ), due AS (
      SELECT o.*, 'soon' AS reminder FROM open o
      WHERE ${today}::date BETWEEN o.due_on - ${SOON_DAYS}::int AND o.due_on
        AND o.created_at < o.due_on - ${SOON_DAYS}::int
      UNION ALL
      SELECT o.*, 'overdue' FROM open o
      WHERE ${today}::date BETWEEN o.due_on + 1 AND o.due_on + ${STILL_NEWS_DAYS}::int
      UNION ALL
      SELECT o.*, 'handed_over' FROM open o
      WHERE o.handed_to IS NOT NULL AND o.handed_at > ${now.toISOString()}::timestamptz - make_interval(days => ${STILL_NEWS_DAYS}::int)
    )
    INSERT INTO mail_outbox (id, kind, municipality_id, user_id, intervention_id, reminder, created_at, due_at)
    SELECT gen_random_uuid(), 'intervention_reminder', d.municipality_id, m.user_id, d.id, d.reminder,
      ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    FROM due d
    JOIN memberships m ON m.municipality_id = d.municipality_id
      AND m.organization_id = coalesce(d.handed_to, d.organization_id)
      AND m.locked_at IS NULL AND m.ended_at IS NULL
      AND m.role = ANY(${sql.param([...PERMISSIONS['intervention.own']])}::text[])
    WHERE NOT EXISTS (
      SELECT 1 FROM mail_choices c WHERE c.municipality_id = m.municipality_id AND c.user_id = m.user_id
        AND c.kind = 'intervention_reminder' AND NOT c.wanted)
    ON CONFLICT (municipality_id, user_id, intervention_id, reminder) WHERE kind = 'intervention_reminder' DO NOTHING`);
}

/** What a reminder is about, with the organization that has the åtgärd now; null when it is done or dropped. */
export async function findRemindedIntervention(tx: Transaction, municipalityId: string, id: string) {
  const [row] = await tx
    .select({
      title: interventions.title,
      dueOn: interventions.dueOn,
      state: interventions.state,
      organizationId: sql<string>`coalesce((
        SELECT e.organization_id FROM intervention_entries e
        WHERE interventions.state = 'handed_over' AND e.municipality_id = interventions.municipality_id
          AND e.intervention_id = interventions.id AND e.kind = 'handed_over'
        ORDER BY e.at DESC LIMIT 1), interventions.organization_id)`,
    })
    .from(interventions)
    .where(
      and(
        eq(interventions.municipalityId, municipalityId),
        eq(interventions.id, id),
        sql`${interventions.state} IN ('planned', 'under_way', 'handed_over')`,
      ),
    );
  return row ?? null;
}
