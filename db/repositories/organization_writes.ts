import { and, eq } from 'drizzle-orm';
import { organizationAreas, organizations } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';

export interface OrganizationChange {
  name?: string;
  kind?: string;
  reportsFrom?: string | null;
  reportsTo?: string | null;
}

/** Changes the organization if it still has the version that was read. False means that somebody came before. */
export async function updateOrganization(
  tx: Transaction,
  key: { municipalityId: string; id: string; version: number },
  change: OrganizationChange,
): Promise<boolean> {
  const rows = await tx
    .update(organizations)
    .set({ ...change, version: key.version + 1 })
    .where(
      and(
        eq(organizations.municipalityId, key.municipalityId),
        eq(organizations.id, key.id),
        eq(organizations.version, key.version),
      ),
    )
    .returning({ id: organizations.id });
  return rows.length > 0;
}

/** Organization and area of every agreement of the municipality. */
export async function listAgreements(tx: Transaction, municipalityId: string) {
  return tx
    .select({ organizationId: organizationAreas.organizationId, areaId: organizationAreas.areaId })
    .from(organizationAreas)
    .where(eq(organizationAreas.municipalityId, municipalityId));
}

/** Puts these agreed areas in place of the earlier ones. */
export async function replaceAgreedAreas(
  tx: Transaction,
  key: { municipalityId: string; organizationId: string },
  areaIds: readonly string[],
): Promise<void> {
  await tx
    .delete(organizationAreas)
    .where(
      and(
        eq(organizationAreas.municipalityId, key.municipalityId),
        eq(organizationAreas.organizationId, key.organizationId),
      ),
    );
  if (areaIds.length > 0)
    await tx.insert(organizationAreas).values(areaIds.map((areaId) => ({ ...key, areaId })));
}
