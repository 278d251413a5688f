import {
  insertInterventionEntry,
  listInterventionEntries,
} from '@lagesbild/db/repositories/intervention_entries.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';

type InsertedEntry = Parameters<typeof insertInterventionEntry>[1];
type NewEntry = Pick<InsertedEntry, 'id' | 'kind' | 'at'> & Partial<InsertedEntry>;

/** Adds a line to the log, as the member's organization and role. */
export function noteEntry(
  tx: Transaction,
  { scope, role, organizationId }: Member,
  interventionId: string,
  entry: NewEntry,
): Promise<void> {
  return insertInterventionEntry(tx, {
    ...entry,
    municipalityId: scope.municipalityId,
    interventionId,
    userId: scope.userId,
    byOrganizationId: organizationId,
    byRole: role,
  });
}

const COMPARED = ['kind', 'text', 'toState', 'amount', 'organizationId', 'answer', 'promisedOn'] as const;

/** True when the same line was stored before (a form sent twice). Throws conflicting_id when the id is another line's. */
export async function isNotedAlready(
  tx: Transaction,
  { scope }: Member,
  interventionId: string,
  entry: Omit<NewEntry, 'at'>,
): Promise<boolean> {
  const entries = await listInterventionEntries(tx, scope.municipalityId, interventionId);
  const stored = entries.find(({ id }) => id === entry.id);
  if (!stored) return false;
  const same = COMPARED.every((field) => (stored[field] ?? null) === (entry[field] ?? null));
  if (same && stored.userId === scope.userId) return true;
  throw idTaken(entry.id);
}

export const idTaken = (id: string) =>
  new ProblemError('conflicting_id', `Något annat är redan sparat med id ${id}. Inget har skrivits över.`);
