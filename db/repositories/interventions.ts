import type {
  HandoverAnswer,
  InterventionKind,
  InterventionState,
  InterventionTerm,
} from '@lagesbild/shared/domain/interventions.ts';
import { and, asc, count, eq, getTableColumns, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { causes } from '../schema/causes.ts';
import { estMeetings } from '../schema/est_meetings.ts';
import { focusAreas } from '../schema/focus_areas.ts';
import { hotspots } from '../schema/hotspots.ts';
import { interventions } from '../schema/interventions.ts';
import { areas, organizations } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';

export interface InterventionFilter {
  municipalityId: string;
  state?: InterventionState | 'open' | undefined;
  organizationId?: string | undefined;
  hotspotId?: string | undefined;
  /** Local date, itself not included. */
  dueBefore?: string | undefined;
  /** Only those that this organization is responsible for, helps with, or was handed. */
  involving?: string | undefined;
  /** As `involving`, but not those that it has declined. */
  taskOf?: string | undefined;
}

const handedTo = alias(organizations, 'handed_to');

const helperIds = sql<string[]>`coalesce((SELECT json_agg(h.organization_id ORDER BY h.organization_id)
  FROM intervention_helpers h
  WHERE h.municipality_id = interventions.municipality_id AND h.intervention_id = interventions.id), '[]'::json)`;

const progress = sql<number>`coalesce((SELECT sum(e.amount)::int FROM intervention_entries e
  WHERE e.municipality_id = interventions.municipality_id AND e.intervention_id = interventions.id), 0)`;

// a point that lies inside, also of a ring or of two parts
const mapPoint = sql<{ coordinates: [number, number] } | null>`ST_AsGeoJSON(coalesce(
  ST_SetSRID(ST_MakePoint(${interventions.lon}, ${interventions.lat}), 4326),
  ST_PointOnSurface(${areas.geom}), ST_PointOnSurface(${hotspots.geom})), 7)::json`;

const columns = {
  ...getTableColumns(interventions),
  kind: sql<InterventionKind>`${interventions.kind}`,
  term: sql<InterventionTerm>`${interventions.term}`,
  state: sql<InterventionState>`${interventions.state}`,
  handoverAnswer: sql<HandoverAnswer | null>`${interventions.handoverAnswer}`,
  helperIds,
  progress,
  mapPoint,
  organizationName: organizations.name,
  handedToName: handedTo.name,
  areaName: areas.name,
  hotspotName: hotspots.name,
  causeText: causes.text,
  focusAreaName: focusAreas.name,
  decidedMeetingNumber: estMeetings.number,
};

const selectInterventions = (tx: Transaction) => {
  const { municipalityId } = interventions;
  return tx
    .select(columns)
    .from(interventions)
    .innerJoin(
      organizations,
      and(
        eq(organizations.municipalityId, municipalityId),
        eq(organizations.id, interventions.organizationId),
      ),
    )
    .leftJoin(
      handedTo,
      and(eq(handedTo.municipalityId, municipalityId), eq(handedTo.id, interventions.handedToId)),
    )
    .leftJoin(areas, and(eq(areas.municipalityId, municipalityId), eq(areas.id, interventions.areaId)))
    .leftJoin(
      hotspots,
      and(eq(hotspots.municipalityId, municipalityId), eq(hotspots.id, interventions.hotspotId)),
    )
    .leftJoin(causes, and(eq(causes.municipalityId, municipalityId), eq(causes.id, interventions.causeId)))
    .leftJoin(
      focusAreas,
      and(eq(focusAreas.municipalityId, municipalityId), eq(focusAreas.id, interventions.focusAreaId)),
    )
    .leftJoin(
      estMeetings,
      and(eq(estMeetings.municipalityId, municipalityId), eq(estMeetings.id, interventions.decidedMeetingId)),
    );
};

function conditions(filter: InterventionFilter): SQL | undefined {
  const { state } = filter;
  return and(
    eq(interventions.municipalityId, filter.municipalityId),
    state === 'open'
      ? notInArray(interventions.state, ['done', 'dropped'])
      : state && eq(interventions.state, state),
    filter.organizationId ? eq(interventions.organizationId, filter.organizationId) : undefined,
    filter.hotspotId ? eq(interventions.hotspotId, filter.hotspotId) : undefined,
    filter.dueBefore ? sql`${interventions.dueOn} < ${filter.dueBefore}` : undefined,
    filter.involving
      ? or(involves(filter.involving), eq(interventions.handedToId, filter.involving))
      : undefined,
    filter.taskOf
      ? or(
          involves(filter.taskOf),
          and(
            eq(interventions.handedToId, filter.taskOf),
            sql`${interventions.handoverAnswer} IS DISTINCT FROM 'declined'`,
          ),
        )
      : undefined,
  );
}

const involves = (organizationId: string) =>
  or(
    eq(interventions.organizationId, organizationId),
    sql`EXISTS (SELECT 1 FROM intervention_helpers h
            WHERE h.municipality_id = interventions.municipality_id
              AND h.intervention_id = interventions.id AND h.organization_id = ${organizationId})`,
  );

/** Soonest due first, at most `limit`. */
export async function listInterventions(tx: Transaction, filter: InterventionFilter, limit: number) {
  return selectInterventions(tx)
    .where(conditions(filter))
    .orderBy(asc(interventions.dueOn), asc(interventions.id))
    .limit(limit);
}
export type InterventionRow = Awaited<ReturnType<typeof listInterventions>>[number];

export async function countInterventions(tx: Transaction, filter: InterventionFilter): Promise<number> {
  const [row] = await tx.select({ matched: count() }).from(interventions).where(conditions(filter));
  return row?.matched ?? 0;
}

export async function findIntervention(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<InterventionRow | null> {
  const [row] = await selectInterventions(tx).where(
    and(eq(interventions.municipalityId, municipalityId), eq(interventions.id, id)),
  );
  return row ?? null;
}
