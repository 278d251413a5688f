import { findAccountId, insertAccount } from '@lagesbild/db/repositories/accounts.ts';
import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import {
  beginMembership,
  findPresentedInvitation,
  markAccepted,
} from '@lagesbild/db/repositories/invitations.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { InvitationAccept, InvitationShown } from '@lagesbild/shared/schemas/invitation.ts';
import { uuidv7 } from 'uuidv7';
import { hashToken } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { linkVoid } from './one_time_link.ts';
import { hashPassword } from './password.ts';

type Deps = Pick<AppDeps, 'db' | 'clock'>;

/** What the bearer of the link is invited to. Throws link_void. */
export function showInvitation({ db, clock }: Deps, token: string): Promise<InvitationShown> {
  const tokenHash = hashToken(token);
  return db.asVisitor({ linkTokenHash: tokenHash.toString('hex') }, async (tx) => {
    const invitation = await presented(tx, tokenHash, clock());
    const { email, name, role, municipalityName } = invitation;
    return { email, name, role, municipalityName, hasAccount: (await findAccountId(tx, email)) !== null };
  });
}

/**
 * Makes the bearer what the invitation says: a new account with the given name and password, or a membership for the
 * account that is there, whose password is left alone. The link is used up. Throws link_void, weak_password.
 */
export async function acceptInvitation(deps: Deps, accepted: InvitationAccept): Promise<{ email: string }> {
  const { hasAccount } = await showInvitation(deps, accepted.token);
  const tokenHash = hashToken(accepted.token);
  const linkTokenHash = tokenHash.toString('hex');
  // hashing takes a while: before the transaction, not inside
  const passwordHash = hasAccount ? null : await hashPassword(accepted.password ?? '');
  const now = deps.clock();
  const { municipalityId } = await deps.db.asVisitor({ linkTokenHash }, (tx) =>
    presented(tx, tokenHash, now),
  );
  return deps.db.asVisitor({ linkTokenHash, municipalityId }, async (tx) => {
    const invitation = await presented(tx, tokenHash, now);
    const { email, role, organizationId } = invitation;
    const known = await findAccountId(tx, email);
    const userId = known ?? uuidv7();
    if (known === null) {
      if (passwordHash === null) throw new ProblemError('missing_field', 'Kontot behöver ett lösenord.');
      const name = accepted.name?.trim() || invitation.name;
      await insertAccount(tx, { id: userId, email, name, passwordHash, isExample: false });
    }
    await beginMembership(tx, { municipalityId, userId, organizationId, role });
    const entry = { municipalityId, at: now, userId, action: 'accept', entity: 'invitation' };
    await addAuditEntry(tx, { ...entry, entityId: invitation.id, details: { role } });
    await markAccepted(tx, municipalityId, invitation.id, now);
    return { email };
  });
}

async function presented(tx: Transaction, tokenHash: Buffer, now: Date) {
  const invitation = await findPresentedInvitation(tx, tokenHash);
  if (!invitation || invitation.expiresAt <= now) throw linkVoid();
  return invitation;
}
