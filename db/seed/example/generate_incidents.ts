import { addUncounted } from './add_uncounted.ts';
import { createReport, receivedUntil } from './create_report.ts';
import type { ExampleIncident } from './example_incident.ts';
import { type ExampleTruth, tellTruth } from './example_truth.ts';
import { createFortnightCalendar, FORTNIGHTS, type FortnightCalendar } from './fortnights.ts';
import type { GenerateOptions, Report } from './generate_options.ts';
import { EXAMPLE_ORGANIZATIONS, GUARDS_FIRST_FORTNIGHT } from './organizations.ts';
import { spotsInFortnight } from './planted_place.ts';
import { PLANTED_PLACES } from './planted_places.ts';
import { PROCESS } from './process.ts';
import { createRandom, type Random } from './random.ts';
import type { ExampleTown } from './read_town.ts';
import { seasonOf } from './rhythm.ts';
import { createScatter, drawScatteredCode, type Scatter } from './scattered_incidents.ts';
import { ORIGIN } from './town/to_geojson.ts';
import { uuidFromRandom } from './uuid_from_random.ts';

/**
 * Two years of incidents in Exempelkommun: planted places with fixed counts, near repeats, and incidents scattered
 * over streets and places as a Poisson process in time. The same seed, date and town give the same incidents, in
 * the order they were received. What comes in after the last closed fortnight is not there yet. No clock is read.
 */
export function generateExampleIncidents(options: GenerateOptions): {
  incidents: ExampleIncident[];
  truth: ExampleTruth;
} {
  const { seed, town } = options;
  const calendar = createFortnightCalendar(options.lastClosedFortnightEnd);
  const scatter = createScatter(town);
  const incidents: ExampleIncident[] = [];
  for (let fortnight = 1; fortnight <= FORTNIGHTS; fortnight++) {
    const stream = (part: string) => createRandom(seed, `${part} ${fortnight}`);
    const counted = [
      ...plantedIn(
        fortnight,
        createReport(town, calendar, EXAMPLE_ORGANIZATIONS, stream('planted')),
        stream('planted spots'),
      ),
      ...scatteredIn(
        fortnight,
        createReport(town, calendar, EXAMPLE_ORGANIZATIONS, stream('scattered')),
        scatter,
        stream('scattered spots'),
      ),
      ...nearRepeatsIn(fortnight, town, calendar, scatter, stream('near repeats')),
    ];
    const report = createReport(town, calendar, EXAMPLE_ORGANIZATIONS, stream('uncounted'));
    incidents.push(...addUncounted(counted, fortnight, report, scatter, calendar, stream('review')));
  }
  return {
    incidents: receivedUntil(calendar.startOf(FORTNIGHTS + 1), incidents),
    truth: tellTruth(options, calendar),
  };
}

function plantedIn(fortnight: number, report: Report, random: Random): ExampleIncident[] {
  return PLANTED_PLACES.flatMap((place) => {
    const codes = Object.keys(place.kinds);
    const weights = Object.values(place.kinds);
    return spotsInFortnight(place, fortnight).map(({ at, placeKey, name, placeType }) => {
      // Well inside the spot's cell, whatever the seed.
      const x = ORIGIN[0] + at[0] + random.between(-PROCESS.plantedSpreadMeters, PROCESS.plantedSpreadMeters);
      const y = ORIGIN[1] + at[1] + random.between(-PROCESS.plantedSpreadMeters, PROCESS.plantedSpreadMeters);
      const code = codes[random.weighted(weights)]!;
      return report(code, { x, y, placeKey, placeName: name, placeType }, fortnight, true);
    });
  });
}

function scatteredIn(fortnight: number, report: Report, scatter: Scatter, random: Random): ExampleIncident[] {
  const extra = fortnight >= GUARDS_FIRST_FORTNIGHT ? PROCESS.guardsPerFortnight : 0;
  const mean = PROCESS.scatteredPerFortnight * seasonOf(fortnight);
  const spotOf = () =>
    random.chance(PROCESS.atPlaceShare) ? scatter.atPlace(random) : scatter.onStreet(random);
  const own = Array.from({ length: random.poisson(mean) }, () =>
    report(drawScatteredCode(random), spotOf(), fortnight),
  );
  const byGuards = Array.from({ length: random.poisson(extra) }, () => ({
    ...report(random.pick(PROCESS.guardCodes), spotOf(), fortnight),
    organizationKey: 'guards',
  }));
  const unplaced = random.chance(PROCESS.unplacedShare)
    ? [report(drawScatteredCode(random), null, fortnight)]
    : [];
  return [...own, ...byGuards, ...unplaced];
}

/** A burglary, and often another close by within the week. */
function nearRepeatsIn(
  fortnight: number,
  town: ExampleTown,
  calendar: FortnightCalendar,
  scatter: Scatter,
  random: Random,
): ExampleIncident[] {
  const { originsPerFortnight, followedShare, distanceMeters, delayDays } = PROCESS.nearRepeats;
  if (!random.chance(originsPerFortnight)) return [];
  const report = createReport(town, calendar, EXAMPLE_ORGANIZATIONS, random);
  const spot = scatter.onStreet(random);
  const origin = report('theft.burglary', spot, fortnight);
  if (!random.chance(followedShare)) return [origin];
  const delay = random.between(...delayDays) * 86_400_000;
  const next = scatter.near(spot, random.between(...distanceMeters), random);
  const copy = report('theft.burglary', next, fortnight);
  const shift = (origin.occurredFrom ?? origin.noticedAt) + delay - (copy.occurredFrom ?? copy.noticedAt);
  const moved = (at: number | null) => (at === null ? null : at + Math.round(shift / 60_000) * 60_000);
  const receivedAt = moved(copy.receivedAt)!;
  const follower: ExampleIncident = {
    ...copy,
    id: uuidFromRandom(receivedAt, random),
    occurredFrom: moved(copy.occurredFrom),
    occurredTo: moved(copy.occurredTo),
    noticedAt: moved(copy.noticedAt)!,
    receivedAt,
  };
  return [origin, follower];
}
