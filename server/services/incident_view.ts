import type { StoredIncident } from '@lagesbild/db/repositories/incident_reads.ts';
import { VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';
import type { Incident, IncidentFeature } from '@lagesbild/shared/schemas/incident.ts';
import type { Member } from '../plugins/accounts.ts';

/** An incident as the member may see it, or null when it may not see it at all. */
export function viewIncident(row: StoredIncident, { role, scope }: Member): Incident | null {
  const sight = VISIBILITY[role];
  const isOwn = row.reporterId === scope.userId;
  if (sight.points === 'none' || (sight.points === 'own' && !isOwn)) return null;
  const seesText = sight.freeText === 'all' || (sight.freeText === 'own' && isOwn);
  const {
    reporterId,
    countedAt,
    contentHash,
    occurredFrom,
    occurredTo,
    noticedAt,
    receivedAt,
    reviewedAt,
    ...fields
  } = row;
  return {
    ...(fields as Omit<
      Incident,
      'isOwn' | 'occurredFrom' | 'occurredTo' | 'noticedAt' | 'receivedAt' | 'reviewedAt'
    >),
    text: seesText ? row.text : null,
    immediateStep: seesText ? row.immediateStep : null,
    reviewNote: seesText ? row.reviewNote : null,
    confirmedPersonalData: seesText ? (row.confirmedPersonalData as Incident['confirmedPersonalData']) : [],
    reporterName: sight.reporterNames ? row.reporterName : null,
    occurredFrom: occurredFrom?.toISOString() ?? null,
    occurredTo: occurredTo?.toISOString() ?? null,
    noticedAt: noticedAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    reviewedAt: reviewedAt?.toISOString() ?? null,
    isOwn,
  };
}

export function incidentFeature({ lon, lat, ...properties }: Incident): IncidentFeature {
  const geometry = lon === null || lat === null ? null : { type: 'Point' as const, coordinates: [lon, lat] };
  return { type: 'Feature', id: properties.id, geometry, properties };
}
