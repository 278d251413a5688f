import { listAuditEntries } from '@lagesbild/db/repositories/audit_log.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { REGISTER_ENTITIES, type RegisterEntity } from '@lagesbild/shared/domain/register_entities.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import type { RegisterHistory } from '@lagesbild/shared/schemas/register_history.ts';
import type { Member } from '../plugins/accounts.ts';
import type { RegisterDeps } from './register_change.ts';

type Entry = RegisterHistory['entries'][number];

/** Who has changed the registers, newest first: of one kind of record, or of all. */
export function readRegisterHistory(
  { db }: RegisterDeps,
  { scope }: Member,
  entity: RegisterEntity | undefined,
): Promise<RegisterHistory> {
  return db.asMember(scope, async (tx) => {
    const rows = await listAuditEntries(tx, scope.municipalityId, {
      entities: entity ? [entity] : REGISTER_ENTITIES,
      limit: LIMITS.registerHistoryEntries,
    });
    return {
      entries: rows.map((row) => ({
        at: row.at.toISOString(),
        action: row.action as Entry['action'],
        entity: row.entity as RegisterEntity,
        entityId: row.entityId,
        name: row.name,
        role: row.role as Role | null,
        details: row.details as Entry['details'],
      })),
    };
  });
}
