import type { Database } from '@lagesbild/db/client.ts';
import { insertIncidents, type NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import { bumpDataVersion } from '@lagesbild/db/repositories/municipalities.ts';
import { createRandom } from '@lagesbild/db/seed/example/random.ts';
import { readTown } from '@lagesbild/db/seed/example/read_town.ts';
import { createScatter } from '@lagesbild/db/seed/example/scattered_incidents.ts';
import { stableUuid } from '@lagesbild/db/seed/stable_uuid.ts';
import { randomBelow, seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { COUNTED_GROUPS, DEFAULT_CATEGORIES } from '@lagesbild/shared/domain/categories.ts';
import { PINNED_NOW } from '../engine_template.ts';
import { storedIncident } from '../stored_incident.ts';

const MUNICIPALITY = '9999';
const hour = 3_600_000;
const fortnight = 14 * 24 * hour;
const fortnights = 26;
const chunkRows = 5000;

/** Puts made incidents into the example municipality, on top of its own, as a large municipality would have them. */
export async function addMadeIncidents(db: Database, incidents: number): Promise<void> {
  const rows = madeIncidents(incidents);
  for (let from = 0; from < rows.length; from += chunkRows) {
    await db.asSystem((tx) => insertIncidents(tx, MUNICIPALITY, rows.slice(from, from + chunkRows)));
  }
  await db.asSystem((tx) => bumpDataVersion(tx, MUNICIPALITY));
}

/**
 * Incidents of one year that ends with the last closed fortnight of PINNED_NOW: at addresses on the streets of the
 * example town, the busiest of them again and again (as in made_city.ts), more in summer than in winter.
 */
function madeIncidents(incidents: number): NewIncident[] {
  const random = seededRandom(incidents);
  const town = readTown();
  const scatter = createScatter(town);
  const streets = createRandom(incidents, 'addresses');
  const addresses = Array.from({ length: Math.max(1, Math.round(incidents * 0.55)) }, () => {
    const { x, y, placeName } = scatter.onStreet(streets);
    const [lon, lat] = town.projection.toLonLat(x, y);
    return { lon, lat, placeName };
  });
  const codes = DEFAULT_CATEGORIES.filter(({ group }) => COUNTED_GROUPS.includes(group)).map(
    ({ code }) => code,
  );
  const organization = stableUuid(MUNICIPALITY, 'organization', 'safety');
  const end = PINNED_NOW.getTime();
  return Array.from({ length: incidents }, () => {
    const occurredFrom = end - fortnight * fortnights * yearShare(random()) - 4 * hour;
    const noticedAt = occurredFrom + 2 * hour * random();
    const isSpan = random() < 0.4;
    return storedIncident(organization, {
      ...addresses[Math.floor(addresses.length * random() ** 1.6)]!,
      placeType: 'street',
      categoryCode: codes[randomBelow(random, codes.length)]!,
      timeKind: isSpan ? 'span' : 'exact',
      occurredFrom,
      occurredTo: isSpan ? occurredFrom + hour * random() : null,
      noticedAt,
      receivedAt: noticedAt + hour * random(),
    });
  });
}

/** 0…1 before the end, with more in one half of the year than in the other. */
function yearShare(even: number): number {
  return even + 0.06 * Math.sin(2 * Math.PI * even);
}
