import { and, eq, ne, or, type SQL, sql } from 'drizzle-orm';
import { hotspots } from '../schema/hotspots.ts';
import { interventions } from '../schema/interventions.ts';
import { areas } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';
import type { StoredPolygon } from './municipalities.ts';

const dated = {
  id: interventions.id,
  version: interventions.version,
  kind: interventions.kind,
  state: interventions.state,
  startsOn: interventions.startsOn,
  dueOn: interventions.dueOn,
  doneOn: interventions.doneOn,
  followUpOn: interventions.followUpOn,
  decidedOn: interventions.decidedOn,
  createdAt: interventions.createdAt,
  lon: interventions.lon,
  lat: interventions.lat,
  hotspotOrigin: hotspots.origin,
  hotspotCreatedAt: hotspots.createdAt,
  chosenFrom: hotspots.chosenFrom,
  geometry: sql<StoredPolygon | null>`ST_AsGeoJSON(coalesce(${hotspots.geom}, ${areas.geom}), 9)::json`,
};

const selectDated = (tx: Transaction) =>
  tx
    .select(dated)
    .from(interventions)
    .leftJoin(
      hotspots,
      and(
        eq(hotspots.municipalityId, interventions.municipalityId),
        eq(hotspots.id, interventions.hotspotId),
      ),
    )
    .leftJoin(
      areas,
      and(eq(areas.municipalityId, interventions.municipalityId), eq(areas.id, interventions.areaId)),
    );

/** An åtgärd as far as its effect goes: when, where, and since when the place was chosen. */
export type EffectInterventionRow = Awaited<ReturnType<typeof selectDated>>[number];

/** One åtgärd of the asked municipality, or null. */
export async function findEffectIntervention(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<EffectInterventionRow | null> {
  const [row] = await selectDated(tx).where(
    and(eq(interventions.municipalityId, municipalityId), eq(interventions.id, id)),
  );
  return row ?? null;
}

/** The other åtgärder that have a place and were not dropped, by id. */
export async function listOtherEffectInterventions(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<EffectInterventionRow[]> {
  const hasPlace: SQL | undefined = or(
    sql`${interventions.lon} IS NOT NULL`,
    sql`${interventions.areaId} IS NOT NULL`,
    sql`${interventions.hotspotId} IS NOT NULL`,
  );
  return selectDated(tx)
    .where(
      and(
        eq(interventions.municipalityId, municipalityId),
        ne(interventions.id, id),
        ne(interventions.state, 'dropped'),
        hasPlace,
      ),
    )
    .orderBy(interventions.id);
}
