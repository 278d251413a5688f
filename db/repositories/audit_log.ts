import { uuidv7 } from 'uuidv7';
import { auditLog } from '../schema/accounts.ts';
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
