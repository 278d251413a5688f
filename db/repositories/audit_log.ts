import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { auditLog, memberships, users } from '../schema/accounts.ts';
import type { Transaction } from '../scope.ts';

/** Notes who did what to which record; `details` holds codes and counts only, never free text or names. */
export async function addAuditEntry(
  tx: Transaction,
  entry: {
    municipalityId: string;
    at: Date;
    userId: string | null;
    action: string;
    entity: string;
    entityId?: string;
    details?: Record<string, string | number | boolean | null>;
  },
): Promise<void> {
  await tx.insert(auditLog).values({ ...entry, id: uuidv7(), details: entry.details ?? {} });
}

/** The newest entries about these kinds of records, with the name and role of who is still a member. */
export async function listAuditEntries(
  tx: Transaction,
  municipalityId: string,
  { entities, limit }: { entities: readonly string[]; limit: number },
) {
  return tx
    .select({
      at: auditLog.at,
      action: auditLog.action,
      entity: auditLog.entity,
      entityId: auditLog.entityId,
      name: users.name,
      role: memberships.role,
      details: auditLog.details,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.userId))
    .leftJoin(
      memberships,
      and(eq(memberships.municipalityId, auditLog.municipalityId), eq(memberships.userId, auditLog.userId)),
    )
    .where(and(eq(auditLog.municipalityId, municipalityId), inArray(auditLog.entity, [...entities])))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(limit);
}

/** What was noted of one record as `action`, newest first. `since`: when the record was made, so that no older rows are read. */
export async function listEntityEntries(
  tx: Transaction,
  municipalityId: string,
  { entity, entityId, action, since }: { entity: string; entityId: string; action: string; since: Date },
) {
  return tx
    .select({ id: auditLog.id, at: auditLog.at, details: auditLog.details })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.municipalityId, municipalityId),
        gte(auditLog.at, since),
        eq(auditLog.entity, entity),
        eq(auditLog.entityId, entityId),
        eq(auditLog.action, action),
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id));
}
