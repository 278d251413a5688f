import {
  type IncidentSource,
  PERSON_INTERVALS,
  type Severity,
} from '@lagesbild/shared/domain/incident_codes.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { ExampleIncident, Spot } from './example_incident.ts';
import type { IncidentKind } from './incident_kinds.ts';
import { IMMEDIATE_STEPS, INCIDENT_TEXTS } from './incident_texts.ts';
import type { ExampleOrganization } from './organizations.ts';
import type { Random } from './random.ts';
import type { ReportTime } from './report_time.ts';
import { uuidFromRandom } from './uuid_from_random.ts';

/** Severity levels in the order of an incident kind's weights. */
const LEVELS: readonly Severity[] = ['green', 'yellow', 'red'];
/** How often each interval is given where persons were seen: "unknown" and "none" are not. */
const CROWD = [0, 0, 2, 5, 3, 1, 0.2];

/** Everything about an incident but where, when and by whom. */
export function writeReport(
  kind: IncidentKind,
  spot: Spot | null,
  time: ReportTime,
  organizationKey: string,
  projection: Projection,
  random: Random,
): ExampleIncident {
  const crowd = random.chance(kind.personShare) ? PERSON_INTERVALS[random.weighted(CROWD)]! : null;
  const source: IncidentSource =
    organizationKey === 'technical' && kind.code.startsWith('lighting.') && random.chance(0.5)
      ? 'fault_report'
      : 'staff';
  const steps = IMMEDIATE_STEPS[kind.code];
  const [lon, lat] = spot ? projection.toLonLat(spot.x, spot.y) : [null, null];
  return {
    id: uuidFromRandom(time.receivedAt, random),
    categoryCode: kind.code,
    lon: lon && rounded(lon),
    lat: lat && rounded(lat),
    accuracyMeters: spot ? 5 + random.below(30) : null,
    precision: spot ? 'point' : 'municipality',
    placeKey: spot?.placeKey ?? null,
    placeName: spot?.placeName ?? null,
    placeType: spot?.placeType ?? null,
    ...time,
    organizationKey,
    certainty: (['saw', 'heard_of', 'suspected'] as const)[
      random.weighted(CERTAINTY_OF[certaintyGroup(kind)])
    ]!,
    severity: LEVELS[random.weighted(kind.severity)]!,
    personInterval: crowd ?? (kind.personShare > 0.5 ? 'unknown' : 'none'),
    policeReported: random.chance(kind.policeShare) ? 'yes' : random.chance(0.7) ? 'no' : 'unknown',
    immediateStep: steps && random.chance(0.55) ? random.pick(steps) : null,
    text: random.chance(0.88)
      ? random.pick(INCIDENT_TEXTS[kind.code]!).replace('{where}', whereOf(spot))
      : null,
    source,
    status: 'reviewed',
    reviewNote: null,
    mergedInto: null,
  };
}

const CERTAINTY_OF = { seen: [8, 2, 0.5], guessed: [3, 3, 4] } as const;
const certaintyGroup = (kind: IncidentKind): keyof typeof CERTAINTY_OF =>
  kind.code.startsWith('narcotics.') || kind.code === 'rumour' ? 'guessed' : 'seen';

/** About 0.1 m: finer than any phone knows. */
const rounded = (degrees: number) => Number(degrees.toFixed(6));

function whereOf(spot: Spot | null): string {
  if (!spot) return 'på okänd plats i kommunen';
  const isStreet = /(gatan|vägen)$/.test(spot.placeName);
  return `${isStreet ? 'på' : 'vid'} ${spot.placeName}`;
}

/** One of the organizations that report such incidents and have begun to by the fortnight (1–52). */
export function drawReporter(
  kind: IncidentKind,
  fortnight: number,
  organizations: readonly ExampleOrganization[],
  random: Random,
): string {
  const reporting = organizations.filter(({ firstFortnight }) => firstFortnight <= fortnight);
  const weights = reporting.map(({ key }) => kind.reporters[key] ?? 0);
  return weights.some((weight) => weight > 0)
    ? reporting[random.weighted(weights)]!.key
    : random.pick(reporting).key;
}
