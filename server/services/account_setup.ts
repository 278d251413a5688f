import type { Database } from '@lagesbild/db/client.ts';
import {
  findAccountId,
  findMembership,
  insertAccount,
  insertMembership,
} from '@lagesbild/db/repositories/accounts.ts';
import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { listOrganizations } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { hash } from '@node-rs/argon2';
import { uuidv7 } from 'uuidv7';
import { ProblemError } from '../problem.ts';
import { checkedPassword } from './password.ts';

export interface NewMember {
  email: string;
  name: string;
  municipalityId: string;
  role: Role;
  /** Name of one of the municipality's organizations; null for none. */
  organization: string | null;
}

/** Whether an account with this e-mail is there already. */
export function accountExists(db: Database, email: string): Promise<boolean> {
  return db.asSystem(async (tx) => (await findAccountId(tx, email.toLowerCase())) !== null);
}

/**
 * Makes the account a member of the municipality, and makes the account first when the e-mail is new; the password of
 * one that exists is left alone. Throws a ProblemError for an unknown municipality or organization, a membership that
 * exists, or a password that is too short or too long.
 */
export async function addMember(
  { db, clock }: { db: Database; clock: () => Date },
  member: NewMember,
  password: string | null,
): Promise<{ created: boolean }> {
  const email = member.email.toLowerCase();
  const passwordHash = password === null ? null : await hash(checkedPassword(password));
  return db.asSystem(async (tx) => {
    const { municipalityId, role, name } = member;
    if (!(await findMunicipality(tx, municipalityId))) {
      throw new ProblemError('not_found', `Det finns ingen kommun med koden ${municipalityId}.`);
    }
    const organizationId = await organizationIdOf(tx, member);
    const known = await findAccountId(tx, email);
    const userId = known ?? uuidv7();
    if (known === null) {
      if (passwordHash === null)
        throw new ProblemError('missing_field', 'Ett nytt konto behöver ett lösenord.');
      await insertAccount(tx, { id: userId, email, name, passwordHash, isExample: false });
    } else if (await findMembership(tx, { userId, municipalityId })) {
      throw new ProblemError('conflicting_id', `${email} är redan medlem i ${municipalityId}.`);
    }
    await insertMembership(tx, { municipalityId, userId, organizationId, role });
    const entry = { municipalityId, at: clock(), userId: null, action: 'create', entity: 'membership' };
    await addAuditEntry(tx, { ...entry, entityId: userId, details: { role } });
    return { created: known === null };
  });
}

async function organizationIdOf(
  tx: Transaction,
  { municipalityId, organization }: NewMember,
): Promise<string | null> {
  if (organization === null) return null;
  const all = await listOrganizations(tx, municipalityId);
  const found = all.find(({ name }) => name.toLocaleLowerCase('sv') === organization.toLocaleLowerCase('sv'));
  if (found) return found.id;
  const names = all.map(({ name }) => name).join(', ') || 'inga';
  throw new ProblemError(
    'unknown_organization',
    `Organisationen ”${organization}” finns inte. Kommunens är: ${names}.`,
  );
}
