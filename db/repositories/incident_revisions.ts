import type { RevisedFields, RevisionAction } from '@lagesbild/shared/domain/incident_revisions.ts';
import { and, desc, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { users } from '../schema/accounts.ts';
import { incidentRevisions } from '../schema/incident_revisions.ts';
import type { Transaction } from '../scope.ts';

interface NewRevision {
  municipalityId: string;
  incidentId: string;
  /** The incident's version after the change. */
  version: number;
  at: Date;
  userId: string;
  action: RevisionAction;
  /** The other incident of a merge. */
  relatedId: string | null;
  changes: RevisedFields;
}

/** Adds to the history of an incident. What is there already can be read, not changed. */
export async function insertRevision(tx: Transaction, revision: NewRevision): Promise<void> {
  await tx.insert(incidentRevisions).values({ ...revision, id: uuidv7() });
}

/** The history of an incident, newest first, with the name of the account (null when it has left). */
export async function listRevisions(tx: Transaction, municipalityId: string, incidentId: string) {
  return tx
    .select({
      version: incidentRevisions.version,
      at: incidentRevisions.at,
      userId: incidentRevisions.userId,
      userName: users.name,
      action: sql<RevisionAction>`${incidentRevisions.action}`,
      relatedId: incidentRevisions.relatedId,
      changes: sql<RevisedFields>`${incidentRevisions.changes}`,
    })
    .from(incidentRevisions)
    .leftJoin(users, eq(users.id, incidentRevisions.userId))
    .where(
      and(eq(incidentRevisions.municipalityId, municipalityId), eq(incidentRevisions.incidentId, incidentId)),
    )
    .orderBy(desc(incidentRevisions.version), desc(incidentRevisions.id));
}
export type StoredRevision = Awaited<ReturnType<typeof listRevisions>>[number];

/** What the latest such step changed in an incident, null when there was none. */
export async function findLatestChanges(
  tx: Transaction,
  key: { municipalityId: string; incidentId: string; action: RevisionAction; relatedId: string },
): Promise<RevisedFields | null> {
  const rows = await tx
    .select({ changes: sql<RevisedFields>`${incidentRevisions.changes}` })
    .from(incidentRevisions)
    .where(
      and(
        eq(incidentRevisions.municipalityId, key.municipalityId),
        eq(incidentRevisions.incidentId, key.incidentId),
        eq(incidentRevisions.action, key.action),
        eq(incidentRevisions.relatedId, key.relatedId),
      ),
    )
    .orderBy(desc(incidentRevisions.id))
    .limit(1);
  return rows[0]?.changes ?? null;
}
