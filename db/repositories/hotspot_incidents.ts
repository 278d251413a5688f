import { and, desc, eq } from 'drizzle-orm';
import { hotspotIncidents } from '../schema/hotspots.ts';
import { incidents } from '../schema/incidents.ts';
import type { Transaction } from '../scope.ts';

interface Key {
  municipalityId: string;
  hotspotId: string;
}

/** Latest first; no text, no account, no point. */
export async function listHotspotIncidents(tx: Transaction, { municipalityId, hotspotId }: Key) {
  return tx
    .select({
      id: incidents.id,
      categoryCode: incidents.categoryCode,
      status: incidents.status,
      countedAt: incidents.countedAt,
      placeName: incidents.placeName,
    })
    .from(hotspotIncidents)
    .innerJoin(
      incidents,
      and(
        eq(incidents.municipalityId, hotspotIncidents.municipalityId),
        eq(incidents.id, hotspotIncidents.incidentId),
      ),
    )
    .where(
      and(eq(hotspotIncidents.municipalityId, municipalityId), eq(hotspotIncidents.hotspotId, hotspotId)),
    )
    .orderBy(desc(incidents.countedAt), desc(incidents.id));
}

/** Links incidents that the municipality has; one that is linked already stays as it is. */
export async function insertHotspotIncidents(
  tx: Transaction,
  { municipalityId, hotspotId }: Key,
  incidentIds: readonly string[],
  by: { userId: string; at: Date },
): Promise<void> {
  await tx
    .insert(hotspotIncidents)
    .values(incidentIds.map((incidentId) => ({ municipalityId, hotspotId, incidentId, ...by })))
    .onConflictDoNothing();
}

/** False when it was not linked. */
export async function deleteHotspotIncident(
  tx: Transaction,
  { municipalityId, hotspotId }: Key,
  incidentId: string,
): Promise<boolean> {
  const rows = await tx
    .delete(hotspotIncidents)
    .where(
      and(
        eq(hotspotIncidents.municipalityId, municipalityId),
        eq(hotspotIncidents.hotspotId, hotspotId),
        eq(hotspotIncidents.incidentId, incidentId),
      ),
    )
    .returning({ id: hotspotIncidents.incidentId });
  return rows.length > 0;
}
