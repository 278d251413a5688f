import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { useMemo } from 'react';
import { incidentOf, useIncidents } from '../../api/incidents.ts';
import { useLikelyDuplicates } from '../../api/review.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { nearestSimilar, type SimilarIncident, similarQuery, withLikelyFirst } from './similar_incidents.ts';

/** Other reports near in time and place, the likely duplicates first; undefined until they are here. */
export function useSimilarIncidents(incident: Incident | undefined): SimilarIncident[] | undefined {
  const { municipality } = useCurrentMunicipality();
  const { code, proj4 } = municipality;
  const projection = useMemo(() => createProjection(proj4), [proj4]);
  const query = useMemo(() => (incident ? similarQuery(incident, projection) : null), [incident, projection]);
  const { data: found } = useIncidents(code, query ?? {}, { enabled: query !== null });
  const { data: likely } = useLikelyDuplicates(code, incident?.id ?? '', query !== null);
  return useMemo(() => {
    if (!incident || query === null) return [];
    if (!found || !likely) return undefined;
    return withLikelyFirst(likely, nearestSimilar(incident, found.features.map(incidentOf), projection));
  }, [incident, query, found, likely, projection]);
}
