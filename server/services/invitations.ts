import { findAccountId, findOrganizationName } from '@lagesbild/db/repositories/accounts.ts';
import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import {
  renewInvitation,
  replaceInvitation,
  withdrawInvitation,
} from '@lagesbild/db/repositories/invitations.ts';
import { deleteUnsentMailOf, insertMail } from '@lagesbild/db/repositories/mail_outbox.ts';
import { listMembers } from '@lagesbild/db/repositories/members.ts';
import type { MemberScope, Transaction } from '@lagesbild/db/scope.ts';
import type { InvitationCreate, Invited } from '@lagesbild/shared/schemas/invitation.ts';
import { uuidv7 } from 'uuidv7';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { LINKS, makeLink } from './one_time_link.ts';

type Deps = Pick<AppDeps, 'db' | 'clock' | 'config'>;

/**
 * Invites somebody to the municipality, in place of an open invitation to the same address. With mail the link is made
 * when the mail is sent; without it the answer holds the link, once. Throws already_member, unknown_organization.
 */
export async function invite(deps: Deps, { scope }: Member, terms: InvitationCreate): Promise<Invited> {
  const { municipalityId, userId } = scope;
  const email = terms.email.trim().toLowerCase();
  const now = deps.clock();
  const { link, ...token } = linkNow(deps, now);
  const id = await deps.db.asMember(scope, async (tx) => {
    await refuseMember(tx, municipalityId, email);
    await knownOrganization(tx, terms.organizationId);
    const kept = await replaceInvitation(tx, uuidv7(), {
      ...terms,
      ...token,
      name: terms.name.trim(),
      municipalityId,
      email,
      invitedBy: userId,
      createdAt: now,
    });
    await mailInvitation(tx, deps, scope, kept, now);
    await note(tx, scope, now, 'create', kept, { role: terms.role });
    return kept;
  });
  return { id, link };
}

/** Sends the invitation again with a new link; the one before is void from now on. */
export async function inviteAgain(deps: Deps, { scope }: Member, id: string): Promise<Invited> {
  const now = deps.clock();
  const { link, ...token } = linkNow(deps, now);
  await deps.db.asMember(scope, async (tx) => {
    if (!(await renewInvitation(tx, scope.municipalityId, id, token))) throw notFound();
    await mailInvitation(tx, deps, scope, id, now);
    await note(tx, scope, now, 'resend', id, {});
  });
  return { id, link };
}

/** Takes an open invitation back: its link is void. */
export async function uninvite({ db, clock }: Deps, { scope }: Member, id: string): Promise<void> {
  const now = clock();
  await db.asMember(scope, async (tx) => {
    if (!(await withdrawInvitation(tx, scope.municipalityId, id, now))) throw notFound();
    await deleteUnsentMailOf(tx, scope.municipalityId, id);
    await note(tx, scope, now, 'withdraw', id, {});
  });
}

/** Throws unknown_organization unless it is one of the municipality's, or none. */
export async function knownOrganization(tx: Transaction, organizationId: string | null): Promise<void> {
  if (organizationId === null || (await findOrganizationName(tx, organizationId)) !== null) return;
  throw new ProblemError('unknown_organization', 'Organisationen finns inte i kommunens register.');
}

/** With mail there is no token yet: the mail brings it. */
function linkNow({ config }: Deps, now: Date) {
  if (config.mail) {
    return {
      link: null,
      tokenHash: null,
      expiresAt: new Date(now.getTime() + LINKS.invitation.milliseconds),
    };
  }
  const { address, ...token } = makeLink('invitation', config.publicOrigin, now);
  return { link: address, ...token };
}

async function refuseMember(tx: Transaction, municipalityId: string, email: string): Promise<void> {
  // an account that is no colleague is not seen here, and need not be: acceptance finds it
  const known = await findAccountId(tx, email);
  if (known === null) return;
  const members = await listMembers(tx, municipalityId);
  if (members.some(({ userId }) => userId === known)) {
    throw new ProblemError('already_member', 'Personen är redan medlem i kommunen. Ändra rollen i listan.');
  }
}

async function mailInvitation(tx: Transaction, { config }: Deps, scope: MemberScope, id: string, now: Date) {
  const { municipalityId } = scope;
  await deleteUnsentMailOf(tx, municipalityId, id);
  if (!config.mail) return;
  const mail = { id: uuidv7(), kind: 'invitation', createdAt: now, dueAt: now };
  await insertMail(tx, { ...mail, municipalityId, invitationId: id });
}

function note(
  tx: Transaction,
  { municipalityId, userId }: MemberScope,
  at: Date,
  action: string,
  entityId: string,
  details: Record<string, string>,
) {
  return addAuditEntry(tx, { municipalityId, at, userId, action, entity: 'invitation', entityId, details });
}
