import type { ExampleIncident } from './example_incident.ts';
import { FORTNIGHTS, type FortnightCalendar } from './fortnights.ts';
import type { Report } from './generate_options.ts';
import { PROCESS } from './process.ts';
import type { Random } from './random.ts';
import { drawScatteredCode, type Scatter } from './scattered_incidents.ts';
import { uuidFromRandom } from './uuid_from_random.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * A fortnight's incidents with all that figures leave out beside them: perceived insecurity, planned and calm,
 * public tips, and reports that were returned, rejected, withdrawn or merged into another. The last days' reports
 * are partly not reviewed yet; they count.
 */
export function addUncounted(
  counted: readonly ExampleIncident[],
  fortnight: number,
  report: Report,
  scatter: Scatter,
  calendar: FortnightCalendar,
  random: Random,
): ExampleIncident[] {
  const some = (mean: number, make: () => ExampleIncident) =>
    Array.from({ length: random.poisson(mean) }, make);
  const anywhere = () => (random.chance(0.5) ? scatter.atPlace(random) : scatter.onStreet(random));
  const scattered = () => report(drawScatteredCode(random), anywhere(), fortnight);
  const unreviewedFrom = calendar.startOf(FORTNIGHTS + 1) - PROCESS.unreviewedDays * DAY;

  const inReview = counted.map((incident): ExampleIncident => {
    const isNew = incident.receivedAt >= unreviewedFrom && random.chance(PROCESS.unreviewedShare);
    return isNew ? { ...incident, status: 'new' } : incident;
  });
  return [
    ...inReview,
    ...some(PROCESS.duplicatesPerFortnight, () => duplicateOf(random.pick(counted), random)),
    ...some(PROCESS.rumoursPerFortnight, () => ({
      ...report('rumour', scatter.atPlace(random), fortnight),
      source: random.chance(0.4) ? 'dialogue' : 'staff',
    })),
    ...some(PROCESS.plannedPerFortnight, () => report('planned_event', scatter.atPlace(random), fortnight)),
    ...some(PROCESS.calmPerFortnight, () => report('calm', scatter.atPlace(random), fortnight)),
    ...some(PROCESS.tipsPerFortnight, () => ({
      ...scattered(),
      organizationKey: 'safety',
      source: 'public_tip',
    })),
    ...some(PROCESS.returnedPerFortnight, () => ({
      ...scattered(),
      status: 'returned',
      reviewNote: random.pick([
        'Vilken dag gäller det?',
        'Peka ut platsen på kartan, tack.',
        'Vad är det som har hänt?',
      ]),
    })),
    ...some(PROCESS.rejectedPerFortnight, () => ({
      ...scattered(),
      status: 'rejected',
      reviewNote: random.pick(['Gäller en bostad.', 'Ingen händelse på allmän plats.', 'Testrapport.']),
    })),
    ...some(PROCESS.withdrawnPerFortnight, () => ({ ...scattered(), status: 'withdrawn' })),
  ];
}

/** Somebody else's report of the same incident, a little later and a few metres away. */
function duplicateOf(original: ExampleIncident, random: Random): ExampleIncident {
  const later = Math.floor(random.between(5, 300)) * MINUTE;
  const receivedAt = original.receivedAt + later;
  const beside = (degrees: number | null) =>
    degrees === null ? null : Number((degrees + random.between(-0.0001, 0.0001)).toFixed(6));
  return {
    ...original,
    id: uuidFromRandom(receivedAt, random),
    lon: beside(original.lon),
    lat: beside(original.lat),
    receivedAt,
    organizationKey: original.organizationKey === 'safety' ? 'technical' : 'safety',
    certainty: 'heard_of',
    text: null,
    status: 'merged',
    reviewNote: 'Samma händelse som en tidigare rapport.',
    mergedInto: original.id,
  };
}
