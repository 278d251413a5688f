import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { memberships, users } from '../schema/accounts.ts';
import { estMeetings } from '../schema/est_meetings.ts';
import { meetingMinutes, meetingSignatures, minutesReopenings } from '../schema/minutes.ts';
import { organizations } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';

const ofMeeting = (
  table: typeof meetingMinutes | typeof meetingSignatures | typeof minutesReopenings,
  municipalityId: string,
  meetingId: string,
) => and(eq(table.municipalityId, municipalityId), eq(table.meetingId, meetingId));

/** Whom the meeting chose, and what is frozen; null before the first choice. */
export async function findMinutes(tx: Transaction, municipalityId: string, meetingId: string) {
  const [row] = await tx
    .select()
    .from(meetingMinutes)
    .where(ofMeeting(meetingMinutes, municipalityId, meetingId));
  return row ?? null;
}

export type MinutesRow = NonNullable<Awaited<ReturnType<typeof findMinutes>>>;
type MinutesSet = Partial<
  Pick<MinutesRow, 'firstSignerId' | 'secondSignerId' | 'content' | 'sha256' | 'round' | 'version'>
>;

/** Writes the row of the minutes, new or there already. */
export async function saveMinutes(
  tx: Transaction,
  municipalityId: string,
  meetingId: string,
  set: MinutesSet,
): Promise<void> {
  await tx
    .insert(meetingMinutes)
    .values({ municipalityId, meetingId, ...set })
    .onConflictDoUpdate({ target: [meetingMinutes.municipalityId, meetingMinutes.meetingId], set });
}

/** The signatures of a round, oldest first. */
export function listSignatures(tx: Transaction, municipalityId: string, meetingId: string, round: number) {
  return tx
    .select({
      userId: meetingSignatures.userId,
      organization: meetingSignatures.organizationName,
      role: meetingSignatures.roleName,
      sha256: meetingSignatures.sha256,
      signedAt: meetingSignatures.signedAt,
    })
    .from(meetingSignatures)
    .where(and(ofMeeting(meetingSignatures, municipalityId, meetingId), eq(meetingSignatures.round, round)))
    .orderBy(asc(meetingSignatures.signedAt), asc(meetingSignatures.userId));
}

export async function insertSignature(
  tx: Transaction,
  row: typeof meetingSignatures.$inferInsert,
): Promise<void> {
  await tx.insert(meetingSignatures).values(row);
}

export function listReopenings(tx: Transaction, municipalityId: string, meetingId: string) {
  return tx
    .select({ reason: minutesReopenings.reason, reopenedAt: minutesReopenings.reopenedAt })
    .from(minutesReopenings)
    .where(ofMeeting(minutesReopenings, municipalityId, meetingId))
    .orderBy(asc(minutesReopenings.round));
}

export async function insertReopening(
  tx: Transaction,
  row: typeof minutesReopenings.$inferInsert,
): Promise<void> {
  await tx.insert(minutesReopenings).values(row);
}

/** What signing and the registry number change of the meeting. */
export async function updateMinutesMeeting(
  tx: Transaction,
  municipalityId: string,
  meetingId: string,
  set: { state?: string; closedAt?: Date | null; registryNumber?: string | null },
): Promise<void> {
  await tx
    .update(estMeetings)
    .set({
      ...set,
      version: sql`${estMeetings.version} + 1`,
    })
    .where(and(eq(estMeetings.municipalityId, municipalityId), eq(estMeetings.id, meetingId)));
}

/** Accounts of these roles whose membership holds, in Swedish order of organization and name. */
export async function listSignerAccounts(tx: Transaction, municipalityId: string, roles: readonly string[]) {
  const rows = await tx
    .select({
      userId: memberships.userId,
      name: users.name,
      role: memberships.role,
      organization: organizations.name,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(
      organizations,
      and(
        eq(organizations.municipalityId, memberships.municipalityId),
        eq(organizations.id, memberships.organizationId),
      ),
    )
    .where(
      and(
        eq(memberships.municipalityId, municipalityId),
        inArray(memberships.role, [...roles]),
        isNull(memberships.endedAt),
        isNull(memberships.lockedAt),
        isNull(users.disabledAt),
      ),
    );
  return rows.sort((a, b) =>
    `${a.organization ?? ''} ${a.name}`.localeCompare(`${b.organization ?? ''} ${b.name}`, 'sv'),
  );
}
