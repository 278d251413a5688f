import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { Incident, IncidentListQuery } from '@lagesbild/shared/schemas/incident.ts';

/** Two reports closer than this in place and time may be of the same thing. */
const SIMILAR_METERS = 250;
const SIMILAR_MILLISECONDS = 3 * 86_400_000;

/** When an incident counts, epoch milliseconds (docs/methods/vad_som_raknas.md). */
export function countedAt(
  incident: Pick<Incident, 'timeKind' | 'occurredFrom' | 'noticedAt' | 'receivedAt'>,
): number {
  const known = incident.timeKind === 'unknown' ? null : incident.occurredFrom;
  return Date.parse(known ?? incident.noticedAt ?? incident.receivedAt);
}

/** What to ask for: counted incidents in the square and the days around this one. null without a point. */
export function similarQuery(incident: Incident, projection: Projection): IncidentListQuery | null {
  if (incident.lon === null || incident.lat === null) return null;
  const [x, y] = projection.toMeters(incident.lon, incident.lat);
  const southWest = projection.toLonLat(x - SIMILAR_METERS, y - SIMILAR_METERS);
  const northEast = projection.toLonLat(x + SIMILAR_METERS, y + SIMILAR_METERS);
  const at = countedAt(incident);
  const moment = (epoch: number) => new Date(epoch).toISOString();
  return {
    bbox: [...southWest, ...northEast].map((degrees) => degrees.toFixed(6)).join(','),
    datetime: `${moment(at - SIMILAR_MILLISECONDS)}/${moment(at + SIMILAR_MILLISECONDS)}`,
    status: 'new,reviewed',
    limit: 100,
  };
}

export interface SimilarIncident {
  incident: Incident;
  distanceMeters: number;
  /** By the server's rule likely to be of the same thing. */
  likely?: boolean;
}

/** The likely duplicates, then the others that are near; each list nearest first. */
export function withLikelyFirst(
  likely: readonly SimilarIncident[],
  near: readonly SimilarIncident[],
): SimilarIncident[] {
  const known = new Set(likely.map(({ incident }) => incident.id));
  return [
    ...likely.map((row) => ({ ...row, likely: true })),
    ...near.filter(({ incident }) => !known.has(incident.id)),
  ];
}

/** The answer without the incident itself and the square's corners, nearest first. */
export function nearestSimilar(
  incident: Incident,
  found: readonly Incident[],
  projection: Projection,
): SimilarIncident[] {
  if (incident.lon === null || incident.lat === null) return [];
  const [x, y] = projection.toMeters(incident.lon, incident.lat);
  return found
    .flatMap((candidate) => {
      if (candidate.id === incident.id || candidate.lon === null || candidate.lat === null) return [];
      const [otherX, otherY] = projection.toMeters(candidate.lon, candidate.lat);
      return [{ incident: candidate, distanceMeters: Math.hypot(otherX - x, otherY - y) }];
    })
    .filter(({ distanceMeters }) => distanceMeters <= SIMILAR_METERS)
    .sort((a, b) => a.distanceMeters - b.distanceMeters);
}
