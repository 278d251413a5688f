import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { and, eq, gt, isNull, lte, ne, sql } from 'drizzle-orm';
import { memberships, sessions, userCredentials, users } from '../schema/accounts.ts';
import { municipalities } from '../schema/municipalities.ts';
import { organizations } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';

interface Account {
  id: string;
  email: string;
  name: string;
}

/** Neither locked nor ended: what the database's tenant() asks too. */
const isActive = and(isNull(memberships.lockedAt), isNull(memberships.endedAt));

/** The account and its password hash, for the e-mail set as app.login_email; null when unknown or disabled. */
export async function findCredentials(tx: Transaction, email: string) {
  const rows = await tx
    .select({ id: users.id, passwordHash: userCredentials.passwordHash })
    .from(users)
    .innerJoin(userCredentials, eq(userCredentials.userId, users.id))
    .where(and(eq(users.email, email), sql`${users.disabledAt} IS NULL`));
  return rows[0] ?? null;
}

export async function insertSession(
  tx: Transaction,
  session: {
    tokenHash: Buffer;
    userId: string;
    createdAt: Date;
    expiresAt: Date;
    browser: string | null;
    system: string | null;
  },
): Promise<void> {
  await tx.insert(sessions).values(session);
}

/** Clears away the account's sessions that have run out. */
export async function deleteExpiredSessions(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), lte(sessions.expiresAt, now)));
}

/** The user behind a live session and when it was last noted as used, or null. */
export async function findSession(tx: Transaction, tokenHash: Buffer, now: Date) {
  const rows = await tx
    .select({ userId: sessions.userId, lastUsedAt: sessions.lastUsedAt })
    .from(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)));
  return rows[0] ?? null;
}

export async function noteSignIn(tx: Transaction, userId: string, at: Date): Promise<void> {
  await tx.update(users).set({ lastSignInAt: at }).where(eq(users.id, userId));
}

/** Ends the account's sessions, all but the one named. */
export async function deleteSessionsOf(tx: Transaction, userId: string, except?: Buffer): Promise<void> {
  await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), except ? ne(sessions.tokenHash, except) : undefined));
}

/** Gives the account another password; false when it has none to change. */
export async function updatePassword(
  tx: Transaction,
  userId: string,
  passwordHash: string,
): Promise<boolean> {
  const changed = await tx
    .update(userCredentials)
    .set({ passwordHash })
    .where(eq(userCredentials.userId, userId))
    .returning({ userId: userCredentials.userId });
  return changed.length > 0;
}

export async function deleteSession(tx: Transaction, tokenHash: Buffer): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

/** The asking user's own account; null when it has been disabled since the session began. */
export async function findOwnAccount(tx: Transaction, userId: string): Promise<Account | null> {
  const rows = await tx
    .select({ id: users.id, email: users.email, name: users.name })
    .from(users)
    .where(and(eq(users.id, userId), sql`${users.disabledAt} IS NULL`));
  return rows[0] ?? null;
}

/** All memberships of the asking user, by municipality name. */
export async function listOwnMemberships(tx: Transaction, userId: string) {
  const rows = await tx
    .select({
      code: municipalities.municipalityId,
      name: municipalities.name,
      isExample: municipalities.isExample,
      role: memberships.role,
      organizationId: memberships.organizationId,
    })
    .from(memberships)
    .innerJoin(municipalities, eq(municipalities.municipalityId, memberships.municipalityId))
    .where(and(eq(memberships.userId, userId), isActive));
  return rows
    .map((row) => ({ ...row, role: row.role as Role }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** Role and organization of the asking user in the asked municipality; null means: not a member. */
export async function findMembership(tx: Transaction, scope: { userId: string; municipalityId: string }) {
  const rows = await tx
    .select({ role: memberships.role, organizationId: memberships.organizationId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.userId, scope.userId),
        eq(memberships.municipalityId, scope.municipalityId),
        sql`${users.disabledAt} IS NULL`,
        isActive,
      ),
    );
  const row = rows[0];
  return row ? { role: row.role as Role, organizationId: row.organizationId } : null;
}

/** The name of one organization in the asked municipality. */
export async function findOrganizationName(tx: Transaction, organizationId: string): Promise<string | null> {
  const rows = await tx
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  return rows[0]?.name ?? null;
}

/** The example accounts, for one-click sign-in; empty where no example is seeded. System scope only. */
export async function listExampleAccounts(tx: Transaction) {
  const rows = await tx
    .select({
      email: users.email,
      name: users.name,
      role: memberships.role,
      municipalityId: memberships.municipalityId,
    })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(eq(users.isExample, true));
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

/** Creates an account with its credentials. System scope, or by an invitation to this address. Throws on an e-mail that is taken. */
export async function insertAccount(
  tx: Transaction,
  account: Account & { passwordHash: string; isExample: boolean },
): Promise<void> {
  const { passwordHash, ...row } = account;
  await tx.insert(users).values(row);
  await tx.insert(userCredentials).values({ userId: row.id, passwordHash });
}

/** The id of the account with this e-mail, or null. System scope, or the address that is invited. */
export async function findAccountId(tx: Transaction, email: string): Promise<string | null> {
  const rows = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
  return rows[0]?.id ?? null;
}

export async function insertMembership(
  tx: Transaction,
  membership: { municipalityId: string; userId: string; organizationId: string | null; role: Role },
): Promise<void> {
  await tx.insert(memberships).values(membership);
}
