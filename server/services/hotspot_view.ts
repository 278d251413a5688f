import { listEntityEntries } from '@lagesbild/db/repositories/audit_log.ts';
import { listHotspotIncidents } from '@lagesbild/db/repositories/hotspot_incidents.ts';
import { listHotspotVisits } from '@lagesbild/db/repositories/hotspot_visits.ts';
import { findHotspot, listHotspotSteps, type StoredHotspot } from '@lagesbild/db/repositories/hotspots.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { COARSE_CELL_METERS, VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';
import {
  type FoundHotspot,
  HOTSPOT_FIELDS,
  type Hotspot,
  type HotspotDetail,
} from '@lagesbild/shared/schemas/hotspot.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';

/** A hotspot as the role may see it: figures of cells that are too small are for roles with exact points. */
export function viewHotspot(row: StoredHotspot, { role }: Pick<Member, 'role'>): Hotspot {
  const found = row.found as FoundHotspot | null;
  const isTooFine =
    VISIBILITY[role].points !== 'exact' && found !== null && found.cellSizeMeters < COARSE_CELL_METERS;
  return {
    ...row,
    origin: row.origin as Hotspot['origin'],
    geometry: row.geometry as Hotspot['geometry'],
    found: found && (isTooFine ? { ...found, parameters: {}, figures: null } : found),
    state: row.state as Hotspot['state'],
    stateSince: row.stateSince.toISOString(),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** One hotspot with its steps, changes, visits and linked incidents; those only for roles with exact points. Throws not_found. */
export async function readHotspotDetail(
  tx: Transaction,
  member: Pick<Member, 'scope' | 'role'>,
  id: string,
): Promise<HotspotDetail> {
  const { municipalityId } = member.scope;
  const row = await findHotspot(tx, { municipalityId, id });
  if (!row) throw notFound();
  const steps = await listHotspotSteps(tx, { municipalityId, id });
  const noted = { entity: 'hotspot', entityId: id, action: 'change', since: row.createdAt };
  const changes = await listEntityEntries(tx, municipalityId, noted);
  const visits = await listHotspotVisits(tx, { municipalityId, hotspotId: id });
  const seesIncidents = VISIBILITY[member.role].points === 'exact';
  const linked = seesIncidents ? await listHotspotIncidents(tx, { municipalityId, hotspotId: id }) : null;
  return {
    ...viewHotspot(row, member),
    steps: steps.map(({ at, ...step }) => ({ ...step, at: at.toISOString() })) as HotspotDetail['steps'],
    changes: changes.map(viewChange),
    visits: visits as HotspotDetail['visits'],
    incidents:
      linked &&
      (linked.map(({ countedAt, ...incident }) => ({
        ...incident,
        countedAt: countedAt.toISOString(),
      })) as HotspotDetail['incidents']),
  };
}

/** What noteHotspot was told of a change: the fields, and how large a redrawn surface was and became. */
function viewChange(
  entry: Awaited<ReturnType<typeof listEntityEntries>>[number],
): HotspotDetail['changes'][number] {
  const {
    fields,
    squareMetersBefore: before,
    squareMetersAfter: after,
  } = entry.details as Record<string, unknown>;
  const touched = String(fields ?? '').split(',');
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    fields: HOTSPOT_FIELDS.filter((field) => touched.includes(field)),
    squareMeters: typeof before === 'number' && typeof after === 'number' ? { before, after } : null,
  };
}
