import { CHOSEN_MAIL, type ChosenMailKind } from '@lagesbild/shared/domain/mail_kinds.ts';
import { and, eq, sql } from 'drizzle-orm';
import { mailChoices } from '../schema/mail_choices.ts';
import type { MemberScope, Transaction } from '../scope.ts';

const isOf = ({ municipalityId, userId }: MemberScope) =>
  and(eq(mailChoices.municipalityId, municipalityId), eq(mailChoices.userId, userId));

/** What the member has said, by kind; a kind that nothing was said of is as shared/domain/mail_kinds.ts has it. */
export async function findMailChoices(
  tx: Transaction,
  scope: MemberScope,
): Promise<Map<ChosenMailKind, boolean>> {
  const rows = await tx
    .select({ kind: mailChoices.kind, wanted: mailChoices.wanted })
    .from(mailChoices)
    .where(isOf(scope));
  return new Map(rows.map(({ kind, wanted }) => [kind as ChosenMailKind, wanted]));
}

/** Whether the member wants mail of the kind. */
export async function wantsMail(tx: Transaction, scope: MemberScope, kind: ChosenMailKind): Promise<boolean> {
  return (await findMailChoices(tx, scope)).get(kind) ?? CHOSEN_MAIL[kind].unlessDeclined;
}

export async function saveMailChoice(
  tx: Transaction,
  scope: MemberScope,
  kind: ChosenMailKind,
  wanted: boolean,
  at: Date,
): Promise<void> {
  await tx
    .insert(mailChoices)
    .values({ ...scope, kind, wanted, chosenAt: at })
    .onConflictDoUpdate({
      target: [mailChoices.municipalityId, mailChoices.userId, mailChoices.kind],
      // said again is not said anew: an alarm goes to those who had chosen it when it was raised
      set: {
        wanted,
        chosenAt: sql`CASE WHEN ${mailChoices.wanted} = ${wanted} THEN ${mailChoices.chosenAt} ELSE ${at} END`,
      },
    });
}

/**
 * Puts the mail about an alarm in the outbox for everybody who had asked for it when it was raised and whose role it
 * concerns; those who have theirs are passed by. Mail job asking about the municipality only.
 */
export async function enqueueAlarmMail(
  tx: Transaction,
  municipalityId: string,
  alarmId: string,
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO mail_outbox (id, kind, municipality_id, user_id, alarm_id, created_at, due_at)
    SELECT gen_random_uuid(), 'scan_alarm', a.municipality_id, m.user_id, a.id, ${now}, ${now}
    FROM scan_alarms a
    JOIN memberships m ON m.municipality_id = a.municipality_id AND m.locked_at IS NULL AND m.ended_at IS NULL
      AND m.role = ANY(${sql.param([...CHOSEN_MAIL.scan_alarm.roles])}::text[])
    JOIN mail_choices c ON c.municipality_id = m.municipality_id AND c.user_id = m.user_id
      AND c.kind = 'scan_alarm' AND c.wanted AND c.chosen_at < a.raised_at
    WHERE a.municipality_id = ${municipalityId} AND a.id = ${alarmId} AND a.handled_meeting_id IS NULL
    ON CONFLICT (municipality_id, user_id, alarm_id) WHERE kind = 'scan_alarm' DO NOTHING`);
}
