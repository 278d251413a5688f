import { newReportId } from '@lagesbild/shared/domain/report_identifier.ts';
import type { IncidentCreate } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';

/**
 * "Lugnt, inget att rapportera", as of `now` (epoch ms). It holds for the whole municipality, so it has no point. It
 * tells that somebody looked, which counts as reporting, never as an incident. null where the municipality has no such
 * category in use.
 */
export function calmReport(categories: readonly Category[], now: number): IncidentCreate | null {
  const calm = categories.find(({ group, parentCode, active }) => group === 'calm' && active && !parentCode);
  if (!calm) return null;
  return {
    id: newReportId(),
    categoryCode: calm.code,
    lon: null,
    lat: null,
    timeKind: 'unknown',
    noticedAt: new Date(now).toISOString(),
  };
}
