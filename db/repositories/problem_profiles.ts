import { and, asc, countDistinct, eq, isNull, or } from 'drizzle-orm';
import { causes } from '../schema/causes.ts';
import { hotspotIncidents, hotspots } from '../schema/hotspots.ts';
import { interventions } from '../schema/interventions.ts';
import type { Transaction } from '../scope.ts';

interface FocusKey {
  municipalityId: string;
  focusAreaId: string;
}

const hotspotOf = (municipalityId: typeof causes.municipalityId | typeof interventions.municipalityId) =>
  eq(hotspots.municipalityId, municipalityId);

/** The hotspots that point to the focus area, by name. */
export async function listFocusHotspots(tx: Transaction, { municipalityId, focusAreaId }: FocusKey) {
  const rows = await tx
    .select({ id: hotspots.id, name: hotspots.name, state: hotspots.state })
    .from(hotspots)
    .where(and(eq(hotspots.municipalityId, municipalityId), eq(hotspots.focusAreaId, focusAreaId)));
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** Different incidents that are linked to those hotspots. */
export async function countFocusIncidents(
  tx: Transaction,
  { municipalityId, focusAreaId }: FocusKey,
): Promise<number> {
  const [row] = await tx
    .select({ incidents: countDistinct(hotspotIncidents.incidentId) })
    .from(hotspotIncidents)
    .innerJoin(
      hotspots,
      and(
        eq(hotspots.municipalityId, hotspotIncidents.municipalityId),
        eq(hotspots.id, hotspotIncidents.hotspotId),
      ),
    )
    .where(and(eq(hotspots.municipalityId, municipalityId), eq(hotspots.focusAreaId, focusAreaId)));
  return row?.incidents ?? 0;
}

/** Causes of the focus area and of its hotspots, oldest first. */
export function listFocusCauses(tx: Transaction, { municipalityId, focusAreaId }: FocusKey) {
  return tx
    .select({
      id: causes.id,
      text: causes.text,
      kind: causes.kind,
      certainty: causes.certainty,
      hotspotId: causes.hotspotId,
    })
    .from(causes)
    .leftJoin(hotspots, and(hotspotOf(causes.municipalityId), eq(hotspots.id, causes.hotspotId)))
    .where(
      and(
        eq(causes.municipalityId, municipalityId),
        isNull(causes.removedAt),
        or(eq(causes.focusAreaId, focusAreaId), eq(hotspots.focusAreaId, focusAreaId)),
      ),
    )
    .orderBy(asc(causes.createdAt), asc(causes.id));
}

/** Åtgärder on the focus area and on its hotspots, the next due first. */
export function listFocusInterventions(tx: Transaction, { municipalityId, focusAreaId }: FocusKey) {
  return tx
    .select({
      id: interventions.id,
      title: interventions.title,
      state: interventions.state,
      dueOn: interventions.dueOn,
    })
    .from(interventions)
    .leftJoin(
      hotspots,
      and(hotspotOf(interventions.municipalityId), eq(hotspots.id, interventions.hotspotId)),
    )
    .where(
      and(
        eq(interventions.municipalityId, municipalityId),
        or(eq(interventions.focusAreaId, focusAreaId), eq(hotspots.focusAreaId, focusAreaId)),
      ),
    )
    .orderBy(asc(interventions.dueOn), asc(interventions.id));
}
