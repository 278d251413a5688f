import type { Area } from '@lagesbild/shared/schemas/municipality.ts';

/** Areas that belong together: districts, or the two sides of the railway. */
export interface AreaSet {
  id: string;
  name: string;
  areas: Area[];
}

/** The register's areas set by set, in the order of the register. */
export function areaSets(areas: readonly Area[]): AreaSet[] {
  const sets = new Map<string, AreaSet>();
  for (const area of areas) {
    const set = sets.get(area.setId) ?? { id: area.setId, name: area.setName, areas: [] };
    set.areas.push(area);
    sets.set(area.setId, set);
  }
  return [...sets.values()];
}
