import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { useMemo } from 'react';
import { incidentOf, useIncidents } from '../../api/incidents.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { nearestSimilar, type SimilarIncident, similarQuery } from './similar_incidents.ts';

/** Other reports near in time and place, nearest first; undefined until they are here. */
export function useSimilarIncidents(incident: Incident): SimilarIncident[] | undefined {
  const { municipality } = useCurrentMunicipality();
  const projection = useMemo(() => createProjection(municipality.proj4), [municipality.proj4]);
  const query = useMemo(() => similarQuery(incident, projection), [incident, projection]);
  const { data } = useIncidents(municipality.code, query ?? {}, { enabled: query !== null });
  return useMemo(() => {
    if (query === null) return [];
    return data && nearestSimilar(incident, data.features.map(incidentOf), projection);
  }, [incident, query, data, projection]);
}
