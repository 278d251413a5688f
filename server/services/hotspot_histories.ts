import { listHotspots, type StoredHotspot } from '@lagesbild/db/repositories/hotspots.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { listPlaces } from '@lagesbild/db/repositories/registers.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import type { FoundHotspot } from '@lagesbild/shared/schemas/hotspot.ts';
import type { HotspotHistories, HotspotHistory } from '@lagesbild/shared/schemas/hotspot_history.ts';
import { lastClosedPeriod } from '@lagesbild/shared/time/period.ts';
import type { FollowedRequest } from '../analyses/followed_places.ts';
import { ANALYSIS_METHODS } from '../analyses/methods.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import type { AnalysisCache } from './analysis_cache.ts';
import { answerAnalysis } from './answer_analysis.ts';

type Deps = Pick<AppDeps, 'db' | 'clock' | 'analyses'> & { cache: AnalysisCache };

/** The part of the analysis' answer that is told on. */
interface FollowedAnswer extends Omit<HotspotHistories, 'histories'> {
  followed: Omit<HotspotHistory, 'hotspotId'>[];
}

/**
 * The register's places over the last thirteen whole fortnights, seen as the member's role sees figures: from points
 * or from cells. With `id` that one alone. Throws not_found, and as the analyses do.
 */
export async function readHotspotHistories(
  deps: Deps,
  member: Member,
  signal: AbortSignal,
  id: string | null = null,
): Promise<HotspotHistories> {
  const { municipalityId } = member.scope;
  const { rows, places, settings } = await deps.db.asMember(member.scope, async (tx) => {
    const municipality = await findMunicipality(tx, municipalityId);
    if (!municipality) throw notFound();
    const all = await listHotspots(tx, municipalityId);
    return {
      rows: id === null ? all : all.filter((row) => row.id === id),
      places: await listPlaces(tx, municipalityId),
      settings: { timeZone: municipality.timeZone, fortnightAnchor: municipality.fortnightAnchor },
    };
  });
  if (id !== null && rows.length === 0) throw notFound();
  const { fromDate, toDate } = lastClosedPeriod('fortnight', deps.clock().getTime(), settings);
  const request = {
    datetime: `${fromDate}/${toDate}`,
    followed: rows.map((row) => asFollowed(row, places)),
  };
  const { body } = await answerAnalysis(deps, member, { method: ANALYSIS_METHODS.classes, request }, signal);
  const { fortnights, coarse, dataAsOf, dataVersion, followed }: FollowedAnswer = JSON.parse(body.toString());
  return {
    fortnights,
    coarse,
    dataAsOf,
    dataVersion,
    histories: followed.map((history, i) => ({ hotspotId: rows[i]!.id, ...history })),
  };
}

function asFollowed(
  { geometry, found, placeId }: StoredHotspot,
  places: readonly { id: string; lon: number; lat: number }[],
): FollowedRequest {
  const pin = places.find((place) => place.id === placeId);
  return {
    geometry: geometry as AreaGeometry,
    foundTo: (found as FoundHotspot | null)?.period.to ?? null,
    pin: pin ? { lon: pin.lon, lat: pin.lat } : null,
  };
}
