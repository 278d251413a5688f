import type { Database } from '@lagesbild/db/client.ts';
import { type CandidatePair, listCandidatePairs } from '@lagesbild/db/repositories/incident_duplicates.ts';
import { findIncident, findIncidents } from '@lagesbild/db/repositories/incident_reads.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { DUPLICATE_RULE, timesOverlap } from '@lagesbild/shared/domain/duplicate_rule.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { LikelyDuplicates, WaitingDuplicates } from '@lagesbild/shared/schemas/incident_review.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import { viewIncident } from './incident_view.ts';

/** The pairs that the rule holds for, nearest first; distances in the municipality's own projection. */
async function likelyPairs(
  tx: Transaction,
  municipalityId: string,
  one: Parameters<typeof listCandidatePairs>[2],
): Promise<(CandidatePair & { distanceMeters: number })[]> {
  const municipality = await findMunicipality(tx, municipalityId);
  if (!municipality) throw notFound();
  const projection = createProjection(municipality.proj4);
  const pairs = await listCandidatePairs(tx, municipalityId, one);
  return pairs
    .map((pair) => {
      const [x, y] = projection.toMeters(pair.one.lon, pair.one.lat);
      const [otherX, otherY] = projection.toMeters(pair.other.lon, pair.other.lat);
      return { ...pair, distanceMeters: Math.hypot(otherX - x, otherY - y) };
    })
    .filter(
      (pair) => pair.distanceMeters <= DUPLICATE_RULE.distanceMeters && timesOverlap(pair.one, pair.other),
    )
    .sort((a, b) => a.distanceMeters - b.distanceMeters);
}

/** The reports likely to be of the same thing as this one. */
export async function likelyDuplicates(db: Database, member: Member, id: string): Promise<LikelyDuplicates> {
  const { municipalityId } = member.scope;
  return db.asMember(member.scope, async (tx) => {
    if (!(await findIncident(tx, municipalityId, id))) throw notFound();
    const pairs = (await likelyPairs(tx, municipalityId, { id })).slice(0, DUPLICATE_RULE.shown);
    const rows = await findIncidents(
      tx,
      municipalityId,
      pairs.map(({ other }) => other.id),
    );
    return {
      duplicates: pairs.flatMap(({ other, distanceMeters }) => {
        const row = rows.find((candidate) => candidate.id === other.id);
        const incident = row && viewIncident(row, member);
        return incident ? [{ incident, distanceMeters: Math.round(distanceMeters) }] : [];
      }),
    };
  });
}

/** Which of the waiting reports have a likely duplicate, waiting or reviewed. */
export async function waitingDuplicates(db: Database, member: Member): Promise<WaitingDuplicates> {
  const pairs = await db.asMember(member.scope, (tx) =>
    likelyPairs(tx, member.scope.municipalityId, { waiting: LIMITS.duplicateScanIncidents }),
  );
  const byId = new Map<string, string[]>();
  for (const { one, other } of pairs) byId.set(one.id, [...(byId.get(one.id) ?? []), other.id]);
  return { waiting: [...byId].map(([id, duplicateIds]) => ({ id, duplicateIds })) };
}
