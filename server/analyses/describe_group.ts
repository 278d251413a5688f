import { namePlace } from '@lagesbild/shared/analysis/name_place.ts';
import type { AnalysisGround } from './analysis_ground.ts';

/**
 * Where some incidents lie together and which they are. `members`: rows of the ground, at least one, all with a place.
 * `registerPlace`: the register's own place when it is known; else the group is named by what lies within its radius.
 */
export function describeGroup(ground: AnalysisGround, members: readonly number[], registerPlace = -1) {
  const { rows, projection, places, familyCodes } = ground;
  const mean = (column: Float64Array) => members.reduce((sum, row) => sum + column[row]! / members.length, 0);
  const [x, y] = [mean(rows.x), mean(rows.y)];
  const distances = members.map((row) => Math.hypot(rows.x[row]! - x, rows.y[row]! - y));
  const radiusMeters = Math.max(...distances);
  const [lon, lat] = projection.toLonLat(x, y);
  const words = places[registerPlace]
    ? { name: places[registerPlace].name, near: false }
    : namePlace(x, y, places, (px, py) => Math.hypot(px - x, py - y) <= Math.max(radiusMeters, OWN_METERS));
  const counts = new Map<string, number>();
  for (const row of members) {
    const code = familyCodes[rows.category[row]!]!;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return {
    x,
    y,
    lon,
    lat,
    radiusMeters,
    ...words,
    categories: [...counts]
      .map(([categoryCode, count]) => ({ categoryCode, count }))
      .sort((a, b) => b.count - a.count),
    incidents: members.map((row) => rows.id[row]!),
  };
}

/** A register place this close is the place itself, metres. */
const OWN_METERS = 25;
