import { COUNTED_GROUPS } from '@lagesbild/shared/domain/categories.ts';
import { COUNTED_STATUSES } from '@lagesbild/shared/domain/statuses.ts';
import { and, type SQL, sql } from 'drizzle-orm';
import { incidents } from '../schema/incidents.ts';
import type { Transaction } from '../scope.ts';
import { incidentCondition } from './incident_filter.ts';

/**
 * That the category of an incident counts in figures (docs/methods/vad_som_raknas.md): by the top category that it
 * counts under, which must be of a counted group and not be left out by the municipality. `incident`: the name that the incidents
 * have in the statement.
 */
export function countsInFigures(incident: 'incidents' | 'i'): SQL {
  const groups = sql.join(
    COUNTED_GROUPS.map((group) => sql`${group}`),
    sql`, `,
  );
  return sql`EXISTS (
    SELECT 1 FROM categories own
    JOIN categories top ON top.municipality_id = own.municipality_id AND top.code = own.counted_top_code
    WHERE own.municipality_id = ${sql.raw(incident)}.municipality_id
      AND own.code = ${sql.raw(incident)}.category_code AND own.counted_group IN (${groups}) AND top.in_figures)`;
}

/** Ids and versions of the incidents that count in figures of the period, from (in) to (out). */
export async function listCountedIncidents(
  tx: Transaction,
  filter: { municipalityId: string; from: Date; to: Date; sources: string[] },
): Promise<{ id: string; version: number }[]> {
  return tx
    .select({ id: incidents.id, version: incidents.version })
    .from(incidents)
    .where(
      and(
        incidentCondition(tx, { ...filter, statuses: [...COUNTED_STATUSES] }),
        countsInFigures('incidents'),
      ),
    )
    .orderBy(incidents.id);
}
