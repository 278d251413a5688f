import { listEvidence, type StoredEvidence } from '@lagesbild/db/repositories/cause_evidence.ts';
import type { CauseSubject, StoredCause } from '@lagesbild/db/repositories/causes.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { seesExactPoints } from '@lagesbild/shared/domain/visibility.ts';
import type { Cause, CauseEvidence } from '@lagesbild/shared/schemas/cause.ts';
import type { Member } from '../plugins/accounts.ts';

/** Causes as the member may see them: a role without exact points is told how many incidents, never which. */
export async function viewCauses(
  tx: Transaction,
  { scope, role }: Member,
  rows: readonly StoredCause[],
): Promise<Cause[]> {
  const evidence = await listEvidence(
    tx,
    scope.municipalityId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const own = evidence.filter(({ causeId }) => causeId === row.id);
    const { id, hotspotId, focusAreaId, parentId, position, text, version } = row;
    return {
      id,
      hotspotId,
      focusAreaId,
      parentId,
      position,
      text,
      kind: row.kind as Cause['kind'],
      certainty: row.certainty as Cause['certainty'],
      version,
      incidentCount: own.filter(({ kind }) => kind === 'incident').length,
      evidence: own.filter(({ kind }) => kind !== 'incident' || seesExactPoints(role)).map(viewEvidence),
    };
  });
}

function viewEvidence({ id, kind, incident, visit, statement, source }: StoredEvidence): CauseEvidence {
  return {
    id,
    kind: kind as CauseEvidence['kind'],
    incident: incident && viewEvidenceIncident(incident),
    visit: visit?.id ? visit : null,
    statement,
    source,
  };
}

export const viewEvidenceIncident = (incident: NonNullable<StoredEvidence['incident']>) => ({
  ...incident,
  occurredFrom: incident.occurredFrom?.toISOString() ?? null,
});

/** What a stored cause is of. */
export const subjectOf = ({ hotspotId, focusAreaId }: StoredCause): CauseSubject =>
  hotspotId !== null ? { hotspotId } : { focusAreaId: focusAreaId as string };
