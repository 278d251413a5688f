import type {
  HandoverAnswer,
  InterventionEntryKind,
  InterventionState,
} from '@lagesbild/shared/domain/interventions.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { users } from '../schema/accounts.ts';
import { interventionEntries } from '../schema/interventions.ts';
import { organizations } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';

const writer = alias(organizations, 'writer');

/** The log of an åtgärd, newest first, with the organizations' names. */
export async function listInterventionEntries(
  tx: Transaction,
  municipalityId: string,
  interventionId: string,
) {
  const { municipalityId: tenant } = interventionEntries;
  return tx
    .select({
      id: interventionEntries.id,
      kind: sql<InterventionEntryKind>`${interventionEntries.kind}`,
      at: interventionEntries.at,
      text: interventionEntries.text,
      fromState: sql<InterventionState | null>`${interventionEntries.fromState}`,
      toState: sql<InterventionState | null>`${interventionEntries.toState}`,
      amount: interventionEntries.amount,
      organizationId: interventionEntries.organizationId,
      organizationName: organizations.name,
      answer: sql<HandoverAnswer | null>`${interventionEntries.answer}`,
      promisedOn: interventionEntries.promisedOn,
      userId: interventionEntries.userId,
      userName: users.name,
      byOrganization: writer.name,
      byRole: sql<Role>`${interventionEntries.byRole}`,
    })
    .from(interventionEntries)
    .leftJoin(
      organizations,
      and(eq(organizations.municipalityId, tenant), eq(organizations.id, interventionEntries.organizationId)),
    )
    .leftJoin(
      writer,
      and(eq(writer.municipalityId, tenant), eq(writer.id, interventionEntries.byOrganizationId)),
    )
    .leftJoin(users, eq(users.id, interventionEntries.userId))
    .where(and(eq(tenant, municipalityId), eq(interventionEntries.interventionId, interventionId)))
    .orderBy(desc(interventionEntries.at), desc(interventionEntries.id));
}
export type InterventionEntryRow = Awaited<ReturnType<typeof listInterventionEntries>>[number];

/** Adds a line. What is there already can be read, not changed. */
export async function insertInterventionEntry(
  tx: Transaction,
  row: typeof interventionEntries.$inferInsert,
): Promise<void> {
  await tx.insert(interventionEntries).values(row);
}
