import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { Member } from '../plugins/accounts.ts';

/** Notes who did what to which hotspot: codes and counts, never what was written. */
export function noteHotspot(
  tx: Transaction,
  { scope }: Pick<Member, 'scope'>,
  note: {
    at: Date;
    id: string;
    action: 'create' | 'change' | 'step' | 'add_visit' | 'remove_visit' | 'link' | 'unlink';
    details?: Record<string, string | number>;
  },
): Promise<void> {
  const { at, id, action, details } = note;
  const { municipalityId, userId } = scope;
  return addAuditEntry(tx, {
    municipalityId,
    userId,
    at,
    entity: 'hotspot',
    entityId: id,
    action,
    ...(details && { details }),
  });
}
