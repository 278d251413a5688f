import type { NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import { uuidv7 } from 'uuidv7';

/** A reviewed incident as it is stored, in the middle of the test town; changed by what is given. */
export function storedIncident(
  organizationId: string,
  change: Partial<NewIncident> & Pick<NewIncident, 'occurredFrom'>,
): NewIncident {
  const at = change.occurredFrom;
  return {
    id: uuidv7(),
    status: 'reviewed',
    categoryCode: 'vandalism',
    precision: 'point',
    lon: 16.38,
    lat: 59.41,
    accuracyMeters: null,
    placeId: null,
    placeName: null,
    placeType: null,
    timeKind: 'exact',
    occurredTo: null,
    noticedAt: at ?? 0,
    receivedAt: at ?? 0,
    organizationId,
    reporterId: null,
    certainty: 'saw',
    severity: null,
    personInterval: 'unknown',
    policeReported: 'unknown',
    immediateStep: null,
    text: null,
    source: 'staff',
    sourceId: null,
    importId: null,
    reviewNote: null,
    contentHash: null,
    ...change,
  };
}
