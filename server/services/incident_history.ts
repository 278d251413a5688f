import type { StoredIncident } from '@lagesbild/db/repositories/incident_reads.ts';
import { insertRevision, type StoredRevision } from '@lagesbild/db/repositories/incident_revisions.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import {
  FREE_TEXT_FIELDS,
  REVISED_FIELDS,
  type RevisedField,
  type RevisedFields,
  type RevisedValue,
  type RevisionAction,
} from '@lagesbild/shared/domain/incident_revisions.ts';
import { VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';
import type { IncidentRevision } from '@lagesbild/shared/schemas/incident_review.ts';
import type { Member } from '../plugins/accounts.ts';

export function revisedValue(row: StoredIncident, field: RevisedField): RevisedValue {
  if (field === 'position') return row.lon === null || row.lat === null ? null : [row.lon, row.lat];
  const value = row[field];
  return value instanceof Date ? value.toISOString() : value;
}

/** The fields that differ, each with what it was and what it became. */
export function changesBetween(before: StoredIncident, after: StoredIncident): RevisedFields {
  const changes: RevisedFields = {};
  for (const field of REVISED_FIELDS) {
    const [from, to] = [revisedValue(before, field), revisedValue(after, field)];
    if (String(from) !== String(to) || (from === null) !== (to === null)) changes[field] = [from, to];
  }
  return changes;
}

/** Notes in the history what a change of the incident came to. */
export async function noteRevision(
  tx: Transaction,
  member: Member,
  { before, after }: { before: StoredIncident; after: StoredIncident },
  note: { at: Date; action: RevisionAction; relatedId?: string | null },
): Promise<void> {
  await insertRevision(tx, {
    municipalityId: member.scope.municipalityId,
    userId: member.scope.userId,
    incidentId: after.id,
    version: after.version,
    changes: changesBetween(before, after),
    at: note.at,
    action: note.action,
    relatedId: note.relatedId ?? null,
  });
}

/** A step of an incident's history as the member may see it: names and free text only for the roles that see them. */
export function viewRevision(
  revision: StoredRevision,
  incident: Pick<StoredIncident, 'reporterId'>,
  { role, scope }: Pick<Member, 'role' | 'scope'>,
): IncidentRevision {
  const sight = VISIBILITY[role];
  const isOwn = incident.reporterId === scope.userId;
  const seesText = sight.freeText === 'all' || (sight.freeText === 'own' && isOwn);
  const { version, at, action, relatedId, userId, userName, changes } = revision;
  return {
    version,
    at: at.toISOString(),
    action,
    relatedId,
    by: sight.reporterNames ? userName : null,
    byReporter: userId === incident.reporterId,
    changes: REVISED_FIELDS.flatMap((field) => {
      const change = changes[field];
      if (!change) return [];
      const hidden = !seesText && FREE_TEXT_FIELDS.includes(field);
      const [from, to] = hidden ? [null, null] : change;
      return [{ field, from, to, hidden }];
    }),
  };
}
