import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { insertHotspotVisit } from '../repositories/hotspot_visits.ts';
import { insertHotspot, insertHotspotStep } from '../repositories/hotspots.ts';
import type { StoredPolygon } from '../repositories/municipalities.ts';
import type { Transaction } from '../scope.ts';
import { EXAMPLE_HOTSPOTS } from './example/example_hotspots.ts';
import { createFortnightCalendar } from './example/fortnights.ts';
import type { PlantedSpot } from './example/planted_place.ts';
import { PLANTED_PLACES } from './example/planted_places.ts';
import type { ExampleTown } from './example/read_town.ts';
import { ORIGIN } from './example/town/to_geojson.ts';
import { stableUuid } from './stable_uuid.ts';

interface HotspotPlan {
  municipalityId: string;
  town: ExampleTown;
  /** A Monday, the day after the last closed fortnight. */
  lastClosedFortnightEnd: string;
  /** The account that took them in. */
  userId: string;
}

/** Steps are taken on Tuesday mornings, visits made on Wednesdays. */
const STEP_DAY = 1;
const STEP_MINUTE = 9 * 60;
const VISIT_DAY = 2;

/** The register's places of the example, as work that has come some way. */
export async function seedHotspots(tx: Transaction, plan: HotspotPlan): Promise<void> {
  const { municipalityId, town, userId } = plan;
  const calendar = createFortnightCalendar(plan.lastClosedFortnightEnd);
  const at = (fortnight: number) => new Date(calendar.instant(fortnight, STEP_DAY, STEP_MINUTE));
  for (const { key, name, steps, visits } of EXAMPLE_HOTSPOTS) {
    const id = stableUuid(municipalityId, 'hotspot', key);
    const place = PLANTED_PLACES.find((planted) => planted.key === key);
    const [first, last] = [steps[0], steps.at(-1)];
    if (!place || !first || !last) throw new RangeError(`The example has no planted place ${key}`);
    const [createdAt, updatedAt] = [at(first.fortnight), at(last.fortnight)];
    await insertHotspot(tx, {
      municipalityId,
      id,
      name,
      origin: 'drawn',
      placeId: stableUuid(municipalityId, 'place', key),
      geometry: surfaceOf(place.spots, town),
      state: last.to,
      stateSince: updatedAt,
      version: steps.length,
      createdBy: userId,
      createdAt,
      updatedAt,
    });
    for (const [i, { to, fortnight, reason }] of steps.entries()) {
      await insertHotspotStep(tx, {
        municipalityId,
        hotspotId: id,
        id: stableUuid(municipalityId, 'hotspot_step', key, String(i)),
        fromState: steps[i - 1]?.to ?? null,
        toState: to,
        reason,
        userId,
        at: at(fortnight),
      });
    }
    for (const [i, { fortnight, ...visit }] of visits.entries()) {
      await insertHotspotVisit(tx, {
        municipalityId,
        hotspotId: id,
        id: stableUuid(municipalityId, 'hotspot_visit', key, String(i)),
        ...visit,
        visitedOn: dateOfCivilDay(civilDay(calendar.dateOf(fortnight)) + VISIT_DAY),
        userId,
        createdAt: at(fortnight),
      });
    }
  }
}

/** The rectangle of whole cells of 100 m that the spots lie in. */
function surfaceOf(spots: readonly PlantedSpot[], { projection }: ExampleTown): StoredPolygon {
  const down = (meters: number) => Math.floor(meters / 100) * 100;
  const [xs, ys] = [spots.map(({ at }) => ORIGIN[0] + at[0]), spots.map(({ at }) => ORIGIN[1] + at[1])];
  const [west, south] = [down(Math.min(...xs)), down(Math.min(...ys))];
  const [east, north] = [down(Math.max(...xs)) + 100, down(Math.max(...ys)) + 100];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x, y]) => projection.toLonLat(x!, y!));
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}
