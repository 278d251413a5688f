import { newReportId } from '@lagesbild/shared/domain/report_identifier.ts';
import type { IncidentCreate } from '@lagesbild/shared/schemas/incident.ts';
import type { Municipality } from '@lagesbild/shared/schemas/municipality.ts';

/** "Somewhere in the municipality", in metres: the widest accuracy that a report may state. */
const ANYWHERE_METERS = 100_000;

/**
 * "Lugnt, inget att rapportera", as of `now` (epoch ms). It holds for the whole municipality; the point that every
 * report must have is a corner of its outline, which is surely within it (a midpoint may not be), with the widest
 * accuracy. Calm reports are never drawn or counted. null without outline and bounds: then there is no point to give.
 */
export function calmReport(municipality: Municipality, now: number): IncidentCreate | null {
  const point = cornerOf(municipality);
  if (!point) return null;
  return {
    id: newReportId(),
    categoryCode: 'calm',
    lon: point[0],
    lat: point[1],
    accuracyMeters: ANYWHERE_METERS,
    timeKind: 'unknown',
    noticedAt: new Date(now).toISOString(),
  };
}

function cornerOf({ boundary, studyArea, bounds }: Municipality): [lon: number, lat: number] | null {
  const geometry = boundary ?? studyArea?.geometry;
  if (geometry) {
    // the first position of the first ring, however deep it lies
    let part: unknown = geometry.coordinates;
    while (Array.isArray(part) && Array.isArray(part[0])) part = part[0];
    if (Array.isArray(part) && part.length >= 2) return [Number(part[0]), Number(part[1])];
  }
  return bounds ? [(bounds[0]! + bounds[2]!) / 2, (bounds[1]! + bounds[3]!) / 2] : null;
}
