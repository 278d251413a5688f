import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { invitations } from '../schema/account_links.ts';
import { memberships } from '../schema/accounts.ts';
import { municipalities } from '../schema/municipalities.ts';
import type { Transaction } from '../scope.ts';

const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));

export interface InvitationTerms {
  municipalityId: string;
  email: string;
  name: string;
  role: Role;
  organizationId: string | null;
  invitedBy: string;
  tokenHash: Buffer | null;
  createdAt: Date;
  expiresAt: Date;
}

/** Puts an invitation in place of the open one to the same address, if there is one; the older link is void then. */
export async function replaceInvitation(
  tx: Transaction,
  id: string,
  terms: InvitationTerms,
): Promise<string> {
  const { municipalityId, email, ...changed } = terms;
  const renewed = await tx
    .update(invitations)
    .set(changed)
    .where(and(eq(invitations.municipalityId, municipalityId), eq(invitations.email, email), isOpen))
    .returning({ id: invitations.id });
  if (renewed[0]) return renewed[0].id;
  await tx.insert(invitations).values({ id, ...terms });
  return id;
}

/** The open invitations of the municipality, the newest first. Administrators only. */
export function listOpenInvitations(tx: Transaction, municipalityId: string) {
  return tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.municipalityId, municipalityId), isOpen))
    .orderBy(desc(invitations.createdAt));
}

/** Gives an open invitation a new token and a new term, which voids the link before; null when it is not open. */
export async function renewInvitation(
  tx: Transaction,
  municipalityId: string,
  id: string,
  link: { tokenHash: Buffer | null; expiresAt: Date },
) {
  const [row] = await tx
    .update(invitations)
    .set(link)
    .where(and(eq(invitations.municipalityId, municipalityId), eq(invitations.id, id), isOpen))
    .returning();
  return row ?? null;
}

export async function withdrawInvitation(
  tx: Transaction,
  municipalityId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(invitations)
    .set({ withdrawnAt: at, tokenHash: null })
    .where(and(eq(invitations.municipalityId, municipalityId), eq(invitations.id, id), isOpen))
    .returning({ id: invitations.id });
  return rows.length > 0;
}

/** The open invitation of the presented token with its municipality's name, held until the transaction ends. */
export async function findPresentedInvitation(tx: Transaction, tokenHash: Buffer) {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.tokenHash, tokenHash), isOpen))
    .for('update');
  if (!row) return null;
  const [town] = await tx
    .select({ name: municipalities.name })
    .from(municipalities)
    .where(eq(municipalities.municipalityId, row.municipalityId));
  return { ...row, role: row.role as Role, municipalityName: town?.name ?? row.municipalityId };
}

export async function markAccepted(
  tx: Transaction,
  municipalityId: string,
  id: string,
  at: Date,
): Promise<void> {
  await tx
    .update(invitations)
    .set({ acceptedAt: at })
    .where(and(eq(invitations.municipalityId, municipalityId), eq(invitations.id, id)));
}

/** The membership that an invitation gives; one that had ended begins again, a lock stays. */
export async function beginMembership(
  tx: Transaction,
  membership: { municipalityId: string; userId: string; organizationId: string | null; role: Role },
): Promise<void> {
  const { role, organizationId } = membership;
  await tx
    .insert(memberships)
    .values(membership)
    .onConflictDoUpdate({
      target: [memberships.municipalityId, memberships.userId],
      set: { role, organizationId, endedAt: null },
    });
}
