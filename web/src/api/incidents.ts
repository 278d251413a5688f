import type {
  Incident,
  IncidentCreate,
  IncidentFeature,
  IncidentFeatureCollection,
  IncidentListQuery,
  IncidentReview,
  IncidentUpdate,
} from '@lagesbild/shared/schemas/incident.ts';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, municipalityPath, sendJson } from './request.ts';

export const incidentsKey = (code: string) => [code, 'incidents'];

/** Incidents in the server's order, as GeoJSON with numberMatched. */
export function useIncidents(
  code: string,
  query: IncidentListQuery,
  options: { enabled?: boolean; refetchInterval?: number } = {},
) {
  return useQuery({
    queryKey: [...incidentsKey(code), 'list', query],
    ...options,
    queryFn: ({ signal }) =>
      getJson<IncidentFeatureCollection>(municipalityPath(code, 'incidents'), { ...query }, signal),
  });
}

/** A list row as the incident it carries. */
export function incidentOf({ geometry, properties }: IncidentFeature): Incident {
  const [lon = null, lat = null] = geometry?.coordinates ?? [];
  return { ...properties, lon, lat };
}

/** One incident as the account may see it. */
export function useIncident(code: string, id: string | null) {
  return useQuery({
    queryKey: [...incidentsKey(code), 'one', id],
    enabled: id !== null,
    queryFn: ({ signal }) => getJson<Incident>(incidentPath(code, id!), undefined, signal),
  });
}

/** How many incidents wait for review; asked again every minute for the badge in the navigation. */
export function useNewIncidentCount(code: string, enabled: boolean) {
  return useQuery({
    queryKey: [...incidentsKey(code), 'new-count'],
    enabled,
    refetchInterval: 60_000,
    queryFn: async ({ signal }) =>
      (
        await getJson<IncidentFeatureCollection>(
          municipalityPath(code, 'incidents'),
          { status: 'new', limit: 1 },
          signal,
        )
      ).numberMatched,
  });
}

/** Sends a report. The id is the client's own, so sending again after a lost answer stores it once. */
export function useCreateIncident(code: string) {
  return useIncidentMutation(code, (incident: IncidentCreate) =>
    sendJson<Incident>('POST', municipalityPath(code, 'incidents'), incident),
  );
}

export function useUpdateIncident(code: string) {
  return useIncidentMutation(code, ({ id, change }: { id: string; change: IncidentUpdate }) =>
    sendJson<Incident>('PATCH', incidentPath(code, id), change),
  );
}

/** A reviewer's step; answers 409 version_conflict when somebody else was first. */
export function useReviewIncident(code: string) {
  return useIncidentMutation(code, ({ id, review }: { id: string; review: IncidentReview }) =>
    sendJson<Incident>('POST', `${incidentPath(code, id)}/review`, review),
  );
}

/** The reporter takes a report back ("jag skrev fel"), until it is reviewed. */
export function useWithdrawIncident(code: string) {
  return useIncidentMutation(code, ({ id, version }: { id: string; version: number }) =>
    sendJson<Incident>('POST', `${incidentPath(code, id)}/withdraw`, { version }),
  );
}

export const incidentPath = (code: string, id: string) =>
  municipalityPath(code, `incidents/${encodeURIComponent(id)}`);

/** A write; afterwards every list, count and analysis of the municipality is read anew. */
function useIncidentMutation<T>(code: string, mutationFn: (variables: T) => Promise<Incident>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (incident) => client.setQueryData([...incidentsKey(code), 'one', incident.id], incident),
    onSettled: () => {
      // not awaited: the answer is here, the lists follow
      void forgetIncidents(client, code);
    },
  });
}

/** Marks everything that is made of incidents as out of date. */
export function forgetIncidents(client: QueryClient, code: string): Promise<void> {
  return client.invalidateQueries({ queryKey: incidentsKey(code) });
}
