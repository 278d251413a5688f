import { and, eq } from 'drizzle-orm';
import { interventionHelpers, interventions } from '../schema/interventions.ts';
import type { Transaction } from '../scope.ts';

/** Stores a new one; false when the id is there already. */
export async function insertIntervention(
  tx: Transaction,
  row: typeof interventions.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(interventions)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: interventions.id });
  return rows.length > 0;
}

export async function insertInterventionHelpers(
  tx: Transaction,
  municipalityId: string,
  interventionId: string,
  organizationIds: readonly string[],
): Promise<void> {
  if (organizationIds.length === 0) return;
  await tx
    .insert(interventionHelpers)
    .values(organizationIds.map((organizationId) => ({ municipalityId, interventionId, organizationId })));
}

export async function deleteInterventionHelpers(
  tx: Transaction,
  municipalityId: string,
  interventionId: string,
): Promise<void> {
  await tx
    .delete(interventionHelpers)
    .where(
      and(
        eq(interventionHelpers.municipalityId, municipalityId),
        eq(interventionHelpers.interventionId, interventionId),
      ),
    );
}

/** Changes it if it still has the version that was read. False means that somebody came before. */
export async function updateIntervention(
  tx: Transaction,
  key: { municipalityId: string; id: string; version: number },
  change: Partial<typeof interventions.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(interventions)
    .set({ ...change, version: key.version + 1 })
    .where(
      and(
        eq(interventions.municipalityId, key.municipalityId),
        eq(interventions.id, key.id),
        eq(interventions.version, key.version),
      ),
    )
    .returning({ id: interventions.id });
  return rows.length > 0;
}

/** Holds the row until the transaction ends, so that two who write at the same time write after each other. */
export async function lockIntervention(tx: Transaction, municipalityId: string, id: string): Promise<void> {
  await tx
    .select({ id: interventions.id })
    .from(interventions)
    .where(and(eq(interventions.municipalityId, municipalityId), eq(interventions.id, id)))
    .for('update');
}
