import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import { listOpenInvitations } from '@lagesbild/db/repositories/invitations.ts';
import { listInvitationMail } from '@lagesbild/db/repositories/mail_outbox.ts';
import {
  findMember,
  holdAdministrators,
  listMembers,
  type MemberRow,
  updateMember,
} from '@lagesbild/db/repositories/members.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import type { MemberChange, MemberList, MemberView } from '@lagesbild/shared/schemas/member.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { knownOrganization } from './invitations.ts';

type Deps = Pick<AppDeps, 'db' | 'clock' | 'config'>;

/** The members and the open invitations of the municipality. */
export function readMembers({ db, clock, config }: Deps, { scope }: Member): Promise<MemberList> {
  const { municipalityId } = scope;
  const now = clock();
  return db.asMember(scope, async (tx) => {
    const members = await listMembers(tx, municipalityId);
    const invitations = await listOpenInvitations(tx, municipalityId);
    const mails = new Map(
      (await listInvitationMail(tx, municipalityId)).map((mail) => [mail.invitationId, mail]),
    );
    return {
      sendsMail: config.mail !== null,
      members: members.map((row) => viewOf(row, scope.userId)),
      invitations: invitations.map(({ id, email, name, role, organizationId, createdAt, expiresAt }) => {
        const mail = mails.get(id);
        return {
          id,
          email,
          name,
          role: role as Role,
          organizationId,
          createdAt: createdAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
          expired: expiresAt <= now,
          delivery: !mail ? 'by_hand' : mail.sentAt ? 'sent' : mail.failedAt ? 'failed' : 'waiting',
        };
      }),
    };
  });
}

/**
 * Changes role and organization, locks and unlocks, ends and takes up again. One's own membership is another
 * administrator's to change, so there is always one left. Throws own_membership, unknown_organization, not_found.
 */
export function changeMember(
  { db, clock }: Deps,
  { scope }: Member,
  userId: string,
  change: MemberChange,
): Promise<MemberView> {
  const { municipalityId } = scope;
  const now = clock();
  return db.asMember(scope, async (tx) => {
    if (!(await findMember(tx, municipalityId, userId))) throw notFound();
    if (userId === scope.userId) {
      throw new ProblemError(
        'own_membership',
        'Be en annan administratör i kommunen att ändra ditt uppdrag.',
      );
    }
    if (!(await holdAdministrators(tx, municipalityId)).includes(scope.userId)) throw notFound();
    const { locked, ended, ...terms } = change;
    if (terms.organizationId !== undefined) await knownOrganization(tx, terms.organizationId);
    await updateMember(tx, municipalityId, userId, {
      ...terms,
      ...(locked === undefined ? {} : { lockedAt: locked ? now : null }),
      ...(ended === undefined ? {} : { endedAt: ended ? now : null }),
    });
    const entry = { municipalityId, at: now, userId: scope.userId, action: 'update', entity: 'membership' };
    await addAuditEntry(tx, { ...entry, entityId: userId, details: change });
    const row = await findMember(tx, municipalityId, userId);
    if (!row) throw notFound();
    return viewOf(row, scope.userId);
  });
}

function viewOf(row: MemberRow, asking: string): MemberView {
  const { userId, name, email, role, organizationId, organizationName, lockedAt, lastSignInAt } = row;
  return {
    userId,
    name,
    email,
    role,
    organization: organizationId && organizationName ? { id: organizationId, name: organizationName } : null,
    status: lockedAt ? 'locked' : 'active',
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    isOneself: userId === asking,
  };
}
