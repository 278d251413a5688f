import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { and, eq, isNull } from 'drizzle-orm';
import { memberships, users } from '../schema/accounts.ts';
import { organizations } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';

const memberColumns = {
  userId: memberships.userId,
  name: users.name,
  email: users.email,
  role: memberships.role,
  organizationId: memberships.organizationId,
  organizationName: organizations.name,
  lockedAt: memberships.lockedAt,
  endedAt: memberships.endedAt,
  lastSignInAt: users.lastSignInAt,
};

const membersOf = (tx: Transaction) =>
  tx
    .select(memberColumns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(
      organizations,
      and(
        eq(organizations.municipalityId, memberships.municipalityId),
        eq(organizations.id, memberships.organizationId),
      ),
    );

export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number];

/** Members whose membership has not ended, in Swedish order of names. */
export async function listMembers(tx: Transaction, municipalityId: string) {
  const rows = await membersOf(tx).where(
    and(eq(memberships.municipalityId, municipalityId), isNull(memberships.endedAt)),
  );
  return rows
    .map((row) => ({ ...row, role: row.role as Role }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** One membership, also one that has ended. */
export async function findMember(
  tx: Transaction,
  municipalityId: string,
  userId: string,
): Promise<MemberRow | null> {
  const [row] = await membersOf(tx).where(
    and(eq(memberships.municipalityId, municipalityId), eq(memberships.userId, userId)),
  );
  return row ? { ...row, role: row.role as Role } : null;
}

/** Changes a membership of the municipality that the asking user administers. */
export async function updateMember(
  tx: Transaction,
  municipalityId: string,
  userId: string,
  change: { role?: Role; organizationId?: string | null; lockedAt?: Date | null; endedAt?: Date | null },
): Promise<void> {
  await tx
    .update(memberships)
    .set(change)
    .where(and(eq(memberships.municipalityId, municipalityId), eq(memberships.userId, userId)));
}

/** The active administrators, held until the transaction ends: two of them cannot shut each other out at once. */
export async function holdAdministrators(tx: Transaction, municipalityId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.municipalityId, municipalityId),
        eq(memberships.role, 'administrator'),
        isNull(memberships.lockedAt),
        isNull(memberships.endedAt),
      ),
    )
    .orderBy(memberships.userId)
    .for('update');
  return rows.map(({ userId }) => userId);
}
