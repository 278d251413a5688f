import type { Database } from '@lagesbild/db/client.ts';
import {
  findOrganizationName,
  findOwnAccount,
  listOwnMemberships,
} from '@lagesbild/db/repositories/accounts.ts';
import type { Me } from '@lagesbild/shared/schemas/session.ts';
import { ProblemError } from '../problem.ts';

/** The signed-in account with its memberships. Organization names lie behind each municipality's own scope. */
export async function currentAccount(db: Database, userId: string): Promise<Me> {
  const { account, rows } = await db.asVisitor({ userId }, async (tx) => ({
    account: await findOwnAccount(tx, userId),
    rows: await listOwnMemberships(tx, userId),
  }));
  if (!account) throw new ProblemError('not_signed_in', 'Kontot är avstängt.');
  const memberships: Me['memberships'] = [];
  for (const { code, name, isExample, role, organizationId } of rows) {
    const organizationName = organizationId
      ? await db.asMember({ userId, municipalityId: code }, (tx) => findOrganizationName(tx, organizationId))
      : null;
    memberships.push({
      municipality: { code, name, isExample },
      role,
      organization:
        organizationId && organizationName ? { id: organizationId, name: organizationName } : null,
    });
  }
  return { ...account, memberships };
}
