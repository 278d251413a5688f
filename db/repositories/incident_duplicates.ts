import { DUPLICATE_RULE } from '@lagesbild/shared/domain/duplicate_rule.ts';
import type { TimeKind } from '@lagesbild/shared/domain/incident_codes.ts';
import { COUNTED_STATUSES } from '@lagesbild/shared/domain/statuses.ts';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../scope.ts';

interface Side {
  id: string;
  lon: number;
  lat: number;
  timeKind: TimeKind;
  /** Epoch milliseconds. */
  occurredFrom: number | null;
  occurredTo: number | null;
  noticedAt: number;
}
export interface CandidatePair {
  one: Side;
  other: Side;
}

/** Metres of one degree of latitude, a little small, so that the box is rather too large. */
const METERS_PER_DEGREE = 110_000;

const side = (alias: 'i' | 'd') => {
  const column = (name: string) => sql.raw(`${alias}.${name}`);
  const epoch = (name: string) => sql`extract(epoch FROM ${column(name)}) * 1000`;
  return sql`json_build_object('id', ${column('id')}, 'lon', ${column('lon')}, 'lat', ${column('lat')},
    'timeKind', ${column('time_kind')}, 'occurredFrom', ${epoch('occurred_from')},
    'occurredTo', ${epoch('occurred_to')}, 'noticedAt', ${epoch('noticed_at')})`;
};

/**
 * Pairs that the rule may find alike: of the named incident, else of the latest `limit` that wait. Each with the
 * counted ones of the same top category that count within the rule's days, in a box somewhat larger than its
 * distance; the caller measures in the municipality's own projection.
 */
export async function listCandidatePairs(
  tx: Transaction,
  municipalityId: string,
  one: { id: string } | { waiting: number },
): Promise<CandidatePair[]> {
  const { distanceMeters, searchMilliseconds } = DUPLICATE_RULE;
  const degrees = distanceMeters / METERS_PER_DEGREE;
  const days = sql`make_interval(secs => ${searchMilliseconds / 1000})`;
  const chosen = 'id' in one ? sql`AND id = ${one.id}` : sql`AND status = 'new'`;
  const found = await tx.execute<{ one: Side; other: Side }>(sql`
    WITH one AS MATERIALIZED (
      SELECT * FROM incidents
      WHERE municipality_id = ${municipalityId} AND lon IS NOT NULL ${chosen}
      ORDER BY received_at DESC LIMIT ${'id' in one ? 1 : one.waiting}
    )
    SELECT ${side('i')} AS one, ${side('d')} AS other
    FROM one i
    JOIN categories ic ON ic.municipality_id = i.municipality_id AND ic.code = i.category_code
    JOIN incidents d ON d.municipality_id = i.municipality_id
      AND d.counted_at BETWEEN i.counted_at - ${days} AND i.counted_at + ${days}
      AND d.lat BETWEEN i.lat - ${degrees} AND i.lat + ${degrees}
      AND d.lon BETWEEN i.lon - ${degrees} / cos(radians(i.lat)) AND i.lon + ${degrees} / cos(radians(i.lat))
    JOIN categories dc ON dc.municipality_id = d.municipality_id AND dc.code = d.category_code
    WHERE d.id <> i.id AND d.status = ANY(${sql.param([...COUNTED_STATUSES])}::text[])
      AND coalesce(dc.parent_code, dc.code) = coalesce(ic.parent_code, ic.code)
      AND ic.group_code <> 'calm'`);
  return found.rows;
}
