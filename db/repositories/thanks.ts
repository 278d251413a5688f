import type { IncidentStatus } from '@lagesbild/shared/domain/statuses.ts';
import { and, count, eq, gte, lt, sql } from 'drizzle-orm';
import { thanksChoices } from '../schema/account_links.ts';
import { incidents } from '../schema/incidents.ts';
import type { MemberScope, Transaction } from '../scope.ts';

const isOf = ({ municipalityId, userId }: MemberScope) =>
  and(eq(thanksChoices.municipalityId, municipalityId), eq(thanksChoices.userId, userId));

export async function wantsThanks(tx: Transaction, scope: MemberScope): Promise<boolean> {
  return (await tx.select().from(thanksChoices).where(isOf(scope))).length > 0;
}

export async function chooseThanks(tx: Transaction, scope: MemberScope, at: Date): Promise<void> {
  await tx
    .insert(thanksChoices)
    .values({ ...scope, chosenAt: at })
    .onConflictDoNothing();
}

export async function declineThanks(tx: Transaction, scope: MemberScope): Promise<void> {
  await tx.delete(thanksChoices).where(isOf(scope));
}

/**
 * Puts the mail of a month ('2026-10') in the outbox for everybody who had chosen it when the month ended; those who
 * have theirs already are passed by. Mail job only.
 */
export async function enqueueThanks(
  tx: Transaction,
  month: string,
  monthEnd: Date,
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO mail_outbox (id, kind, municipality_id, user_id, month, created_at, due_at)
    SELECT gen_random_uuid(), 'monthly_thanks', c.municipality_id, c.user_id, ${month}, ${now}, ${now}
    FROM thanks_choices c WHERE c.chosen_at < ${monthEnd}
    ON CONFLICT (municipality_id, user_id, month) WHERE kind = 'monthly_thanks' DO NOTHING`);
}

/** How many of the member's own reports of the time came to what. */
export async function countOwnReports(
  tx: Transaction,
  { municipalityId, userId }: MemberScope,
  from: Date,
  to: Date,
): Promise<Map<IncidentStatus, number>> {
  const rows = await tx
    .select({ status: incidents.status, reports: count() })
    .from(incidents)
    .where(
      and(
        eq(incidents.municipalityId, municipalityId),
        eq(incidents.reporterId, userId),
        gte(incidents.receivedAt, from),
        lt(incidents.receivedAt, to),
      ),
    )
    .groupBy(incidents.status);
  return new Map(rows.map(({ status, reports }) => [status as IncidentStatus, reports]));
}
