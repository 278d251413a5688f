import { and, asc, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { causeEvidence } from '../schema/causes.ts';
import { hotspotIncidents, hotspots, hotspotVisits } from '../schema/hotspots.ts';
import { incidents } from '../schema/incidents.ts';
import type { Transaction } from '../scope.ts';
import type { CauseSubject } from './causes.ts';

const incidentFields = {
  id: incidents.id,
  categoryCode: incidents.categoryCode,
  occurredFrom: incidents.occurredFrom,
  placeName: incidents.placeName,
};
const visitFields = {
  id: hotspotVisits.id,
  kind: hotspotVisits.kind,
  visitedOn: hotspotVisits.visitedOn,
  byRole: hotspotVisits.byRole,
  seen: hotspotVisits.seen,
};

/** The evidence of these causes with what it points to, oldest first. */
export async function listEvidence(tx: Transaction, municipalityId: string, causeIds: string[]) {
  if (causeIds.length === 0) return [];
  return tx
    .select({ ...getTableColumns(causeEvidence), incident: incidentFields, visit: visitFields })
    .from(causeEvidence)
    .leftJoin(
      incidents,
      and(
        eq(incidents.municipalityId, causeEvidence.municipalityId),
        eq(incidents.id, causeEvidence.incidentId),
      ),
    )
    .leftJoin(
      hotspotVisits,
      and(
        eq(hotspotVisits.municipalityId, causeEvidence.municipalityId),
        eq(hotspotVisits.hotspotId, causeEvidence.hotspotId),
        eq(hotspotVisits.id, causeEvidence.visitId),
      ),
    )
    .where(and(eq(causeEvidence.municipalityId, municipalityId), inArray(causeEvidence.causeId, causeIds)))
    .orderBy(asc(causeEvidence.at), asc(causeEvidence.id));
}
export type StoredEvidence = Awaited<ReturnType<typeof listEvidence>>[number];

export async function insertEvidence(tx: Transaction, row: typeof causeEvidence.$inferInsert): Promise<void> {
  await tx.insert(causeEvidence).values(row);
}

/** False when there is none. */
export async function deleteEvidence(
  tx: Transaction,
  key: { municipalityId: string; causeId: string; id: string },
): Promise<boolean> {
  const rows = await tx
    .delete(causeEvidence)
    .where(
      and(
        eq(causeEvidence.municipalityId, key.municipalityId),
        eq(causeEvidence.causeId, key.causeId),
        eq(causeEvidence.id, key.id),
      ),
    )
    .returning({ id: causeEvidence.id });
  return rows.length > 0;
}

/** The hotspot itself, or those that point to the focus area. */
const hotspotsOf = (subject: CauseSubject) =>
  'hotspotId' in subject ? eq(hotspots.id, subject.hotspotId) : eq(hotspots.focusAreaId, subject.focusAreaId);

/** Visits to the hotspots of a subject, the latest first. */
export function listSubjectVisits(
  tx: Transaction,
  municipalityId: string,
  subject: CauseSubject,
  limit: number,
) {
  return tx
    .select(visitFields)
    .from(hotspotVisits)
    .innerJoin(
      hotspots,
      and(
        eq(hotspots.municipalityId, hotspotVisits.municipalityId),
        eq(hotspots.id, hotspotVisits.hotspotId),
      ),
    )
    .where(and(eq(hotspotVisits.municipalityId, municipalityId), hotspotsOf(subject)))
    .orderBy(desc(hotspotVisits.visitedOn), desc(hotspotVisits.id))
    .limit(limit);
}

/** A visit to one of the subject's hotspots, with which; null when it is of another place. */
export async function findSubjectVisit(
  tx: Transaction,
  municipalityId: string,
  subject: CauseSubject,
  id: string,
) {
  const [row] = await tx
    .select({ id: hotspotVisits.id, hotspotId: hotspotVisits.hotspotId })
    .from(hotspotVisits)
    .innerJoin(
      hotspots,
      and(
        eq(hotspots.municipalityId, hotspotVisits.municipalityId),
        eq(hotspots.id, hotspotVisits.hotspotId),
      ),
    )
    .where(
      and(eq(hotspotVisits.municipalityId, municipalityId), eq(hotspotVisits.id, id), hotspotsOf(subject)),
    );
  return row ?? null;
}

/** Incidents linked to the hotspots of a subject, each once, the latest first. */
export function listSubjectIncidents(
  tx: Transaction,
  municipalityId: string,
  subject: CauseSubject,
  limit: number,
) {
  const linked = tx
    .select({ id: hotspotIncidents.incidentId })
    .from(hotspotIncidents)
    .innerJoin(
      hotspots,
      and(
        eq(hotspots.municipalityId, hotspotIncidents.municipalityId),
        eq(hotspots.id, hotspotIncidents.hotspotId),
      ),
    )
    .where(and(eq(hotspotIncidents.municipalityId, municipalityId), hotspotsOf(subject)));
  return tx
    .select(incidentFields)
    .from(incidents)
    .where(and(eq(incidents.municipalityId, municipalityId), inArray(incidents.id, linked)))
    .orderBy(desc(incidents.countedAt), desc(incidents.id))
    .limit(limit);
}

/** True when the municipality has the incident. */
export async function incidentExists(tx: Transaction, municipalityId: string, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: incidents.id })
    .from(incidents)
    .where(and(eq(incidents.municipalityId, municipalityId), eq(incidents.id, id)));
  return rows.length > 0;
}
