import { and, between, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { incidentAreas, incidents } from '../schema/incidents.ts';
import { categories } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';

/** Which incidents are asked for. Lists left out or null mean "all"; an empty list means "none". */
export interface IncidentFilter {
  municipalityId: string;
  /** Counted moment: from (in) to (out). */
  from?: Date | null;
  to?: Date | null;
  bbox?: { minLon: number; minLat: number; maxLon: number; maxLat: number } | null;
  /** Top or sub-category codes; a category takes its sub-categories with it, and what was merged into them. */
  categoryCodes?: string[] | null;
  organizationIds?: string[] | null;
  statuses?: string[] | null;
  sources?: string[] | null;
  areaId?: string | null;
  /** Only what this account has reported. */
  reporterId?: string | null;
}

const oneOf = (
  column: Parameters<typeof inArray>[0],
  values: string[] | null | undefined,
): SQL | undefined => {
  if (values == null) return undefined;
  return values.length === 0 ? sql`false` : inArray(column, values);
};

/** The filter as a condition. The equality on municipality and the range on counted_at come first: they have the index. */
export function incidentCondition(tx: Transaction, filter: IncidentFilter): SQL | undefined {
  const { bbox, categoryCodes } = filter;
  return and(
    eq(incidents.municipalityId, filter.municipalityId),
    filter.from ? gte(incidents.countedAt, filter.from) : undefined,
    filter.to ? lt(incidents.countedAt, filter.to) : undefined,
    bbox ? between(incidents.lon, bbox.minLon, bbox.maxLon) : undefined,
    bbox ? between(incidents.lat, bbox.minLat, bbox.maxLat) : undefined,
    categoryCodes
      ? inArray(
          incidents.categoryCode,
          tx
            .select({ code: categories.code })
            .from(categories)
            .where(
              and(
                eq(categories.municipalityId, filter.municipalityId),
                or(
                  oneOf(categories.code, categoryCodes),
                  oneOf(categories.countedCode, categoryCodes),
                  oneOf(categories.countedTopCode, categoryCodes),
                ),
              ),
            ),
        )
      : undefined,
    oneOf(incidents.organizationId, filter.organizationIds),
    oneOf(incidents.status, filter.statuses),
    oneOf(incidents.source, filter.sources),
    filter.areaId
      ? inArray(
          incidents.id,
          tx
            .select({ id: incidentAreas.incidentId })
            .from(incidentAreas)
            .where(
              and(
                eq(incidentAreas.municipalityId, filter.municipalityId),
                eq(incidentAreas.areaId, filter.areaId),
              ),
            ),
        )
      : undefined,
    filter.reporterId ? eq(incidents.reporterId, filter.reporterId) : undefined,
  );
}
