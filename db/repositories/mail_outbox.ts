import { and, eq, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import { mailOutbox } from '../schema/account_links.ts';
import type { Transaction } from '../scope.ts';

type NewMail = Pick<typeof mailOutbox.$inferInsert, 'id' | 'kind' | 'createdAt' | 'dueAt'> &
  Partial<
    Pick<typeof mailOutbox.$inferInsert, 'municipalityId' | 'invitationId' | 'userId' | 'email' | 'month'>
  >;

export type ClaimedMail = typeof mailOutbox.$inferSelect & { claimedAt: Date };

export async function insertMail(tx: Transaction, mail: NewMail): Promise<void> {
  await tx.insert(mailOutbox).values(mail);
}

/** What is not sent yet about the invitation is not sent at all. */
export async function deleteUnsentMailOf(
  tx: Transaction,
  municipalityId: string,
  invitationId: string,
): Promise<void> {
  await tx
    .delete(mailOutbox)
    .where(
      and(
        eq(mailOutbox.municipalityId, municipalityId),
        eq(mailOutbox.invitationId, invitationId),
        isNull(mailOutbox.sentAt),
      ),
    );
}

/** How the latest mail of each open invitation fares. Administrators only. */
export async function listInvitationMail(tx: Transaction, municipalityId: string) {
  return tx
    .selectDistinctOn([mailOutbox.invitationId], {
      invitationId: mailOutbox.invitationId,
      sentAt: mailOutbox.sentAt,
      failedAt: mailOutbox.failedAt,
    })
    .from(mailOutbox)
    .where(and(eq(mailOutbox.municipalityId, municipalityId), isNotNull(mailOutbox.invitationId)))
    .orderBy(mailOutbox.invitationId, sql`${mailOutbox.createdAt} DESC`);
}

/**
 * Takes one mail that is due, for one job alone: another that asks at the same time passes it by. A claim that was
 * made before `staleBefore` and never settled (the server went down) is taken over.
 */
export async function claimMail(tx: Transaction, now: Date, staleBefore: Date): Promise<ClaimedMail | null> {
  const next = tx
    .select({ id: mailOutbox.id })
    .from(mailOutbox)
    .where(
      and(
        isNull(mailOutbox.sentAt),
        isNull(mailOutbox.failedAt),
        lte(mailOutbox.dueAt, now),
        or(isNull(mailOutbox.claimedAt), lt(mailOutbox.claimedAt, staleBefore)),
      ),
    )
    .orderBy(mailOutbox.dueAt)
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await tx
    .update(mailOutbox)
    .set({ claimedAt: now, attempts: sql`${mailOutbox.attempts} + 1` })
    .where(eq(mailOutbox.id, sql`(${next})`))
    .returning();
  return row ? { ...row, claimedAt: now } : null;
}

const isClaim = ({ id, attempts }: ClaimedMail) =>
  and(eq(mailOutbox.id, id), eq(mailOutbox.attempts, attempts));

/** Sent, or nothing to send: the address is forgotten. */
export async function markMailSent(tx: Transaction, claim: ClaimedMail, at: Date): Promise<void> {
  await tx.update(mailOutbox).set({ sentAt: at, claimedAt: null, email: null }).where(isClaim(claim));
}

/** Not sent: again at `dueAt`, or never when there is none. */
export async function markMailFailed(
  tx: Transaction,
  claim: ClaimedMail,
  at: Date,
  dueAt: Date | null,
): Promise<void> {
  const outcome = dueAt ? { dueAt } : { failedAt: at, email: null };
  await tx
    .update(mailOutbox)
    .set({ claimedAt: null, ...outcome })
    .where(isClaim(claim));
}

/** Settled mail is kept a while for the administrator to see; the monthly ones stay, they say that it was done. */
export async function deleteSettledMail(tx: Transaction, before: Date): Promise<void> {
  await tx
    .delete(mailOutbox)
    .where(
      and(
        lt(mailOutbox.createdAt, before),
        ne(mailOutbox.kind, 'monthly_thanks'),
        or(isNotNull(mailOutbox.sentAt), isNotNull(mailOutbox.failedAt)),
      ),
    );
}
