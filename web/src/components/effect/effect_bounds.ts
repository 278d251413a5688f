import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';

/** West, south, east, north of place, ring and control in degrees; null without any. */
export function effectBounds({
  footprint,
  buffer,
  control,
}: Pick<InterventionEffect, 'footprint' | 'buffer' | 'control'>): [number, number, number, number] | null {
  const points = [footprint, buffer, control?.geometry].flatMap((part) => part?.coordinates.flat(2) ?? []);
  if (points.length === 0) return null;
  const lons = points.map(([lon]) => lon!);
  const lats = points.map(([, lat]) => lat!);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
