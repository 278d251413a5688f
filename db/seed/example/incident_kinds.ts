import type { RhythmName } from './rhythm.ts';

/** How the generator writes reports of one category. Weights are relative. */
export interface IncidentKind {
  /** Code of a category or sub-category of shared/domain/categories.ts. */
  code: string;
  /** How common it is among scattered incidents; 0 = only where something is planted. */
  weight: number;
  rhythm: RhythmName;
  /** Weights of green, yellow, red. */
  severity: readonly [number, number, number];
  /** Often nobody saw it happen: share reported as a span. */
  spanShare: number;
  /** Share seen with persons on the place. */
  personShare: number;
  policeShare: number;
  /** Reporting organizations and their weights. */
  reporters: Readonly<Record<string, number>>;
}

const FIELD = { technical: 3, housing: 2, leisure: 1, guards: 2, police: 1 };
const EVENING = { police: 3, guards: 4, leisure: 1, housing: 1 };

const kind = (
  code: string,
  weight: number,
  rhythm: RhythmName,
  severity: IncidentKind['severity'],
  [spanShare, personShare, policeShare]: readonly [number, number, number],
  reporters: IncidentKind['reporters'],
): IncidentKind => ({ code, weight, rhythm, severity, spanShare, personShare, policeShare, reporters });

/** Code, weight, rhythm; weights of green, yellow, red; shares of span, persons, police report; who reports. */
export const INCIDENT_KINDS: readonly IncidentKind[] = [
  kind('vandalism.graffiti', 9, 'night', [6, 3, 0], [0.5, 0.05, 0.4], FIELD),
  kind('vandalism.broken_glass', 6, 'weekendNight', [3, 5, 1], [0.45, 0.05, 0.5], FIELD),
  kind('vandalism.other', 6, 'evening', [4, 4, 1], [0.35, 0.1, 0.4], FIELD),
  kind('theft.theft', 6, 'any', [4, 4, 0], [0.3, 0.05, 0.6], {
    police: 3,
    housing: 2,
    leisure: 1,
    guards: 1,
  }),
  kind('theft.burglary', 2, 'night', [1, 5, 2], [0.8, 0, 0.9], { police: 4, housing: 3 }),
  kind('theft.attempt', 2, 'night', [3, 3, 0], [0.7, 0.05, 0.6], { police: 2, housing: 3, guards: 1 }),
  kind('theft.robbery', 0.4, 'evening', [0, 1, 4], [0, 1, 1], { police: 1 }),
  kind('narcotics.dealing', 3, 'evening', [0, 4, 2], [0.1, 0.9, 0.3], EVENING),
  kind('narcotics.use', 2.5, 'evening', [1, 5, 1], [0.1, 0.8, 0.2], EVENING),
  kind('narcotics.find', 2, 'workday', [1, 5, 1], [0.2, 0, 0.4], {
    technical: 3,
    leisure: 1,
    guards: 1,
    central_school: 1,
  }),
  kind('lighting.broken_lamp', 8, 'evening', [5, 3, 0], [0.1, 0, 0], { technical: 5, housing: 2, guards: 2 }),
  kind('lighting.obscured_view', 3, 'workday', [5, 2, 0], [0, 0, 0], {
    technical: 3,
    leisure: 1,
    housing: 1,
  }),
  kind('lighting.deserted', 2, 'evening', [4, 2, 0], [0, 0, 0], { guards: 2, leisure: 1, social: 1 }),
  kind('lighting.neglected', 3, 'workday', [5, 2, 0], [0, 0, 0], { technical: 3, housing: 2 }),
  kind('fire', 2, 'evening', [1, 4, 3], [0.1, 0.1, 0.7], { fire_service: 5, police: 1, housing: 1 }),
  kind('gathering', 6, 'evening', [4, 4, 0], [0.05, 1, 0.05], {
    leisure: 2,
    guards: 3,
    housing: 2,
    police: 1,
    central_school: 1,
  }),
  kind('alcohol', 5, 'weekendNight', [4, 3, 0], [0.05, 1, 0.1], { guards: 3, police: 2, social: 1 }),
  kind('violence', 1.5, 'weekendNight', [0, 3, 4], [0, 1, 0.9], { police: 4, guards: 2, leisure: 1 }),
  kind('traffic.reckless', 3, 'evening', [2, 4, 1], [0, 1, 0.2], {
    police: 2,
    guards: 2,
    housing: 1,
    leisure: 1,
  }),
  kind('traffic.moped', 4, 'afterSchool', [3, 4, 0], [0, 1, 0.1], {
    central_school: 2,
    pine_school: 1,
    housing: 2,
    leisure: 1,
  }),
  kind('traffic.speed', 2, 'workday', [3, 3, 0], [0, 0.5, 0.1], {
    central_school: 2,
    pine_school: 2,
    technical: 1,
  }),
  kind('littering', 5, 'workday', [6, 2, 0], [0.2, 0, 0], { technical: 4, housing: 3 }),
  kind('trespass', 2, 'night', [2, 4, 0], [0.3, 0.6, 0.2], { housing: 4, guards: 3 }),
  kind('staff_incident', 1, 'workday', [1, 4, 2], [0, 1, 0.4], { social: 3, leisure: 2, central_school: 1 }),
  kind('weapon_find', 0.4, 'workday', [0, 2, 2], [0.2, 0, 0.9], { technical: 2, leisure: 1 }),
  kind('hate', 0.4, 'night', [0, 3, 1], [0.4, 0, 0.8], { technical: 2, central_school: 1 }),
  kind('other', 1, 'any', [4, 1, 0], [0.1, 0.2, 0], FIELD),
  kind('rumour', 0, 'workday', [4, 2, 0], [0, 0, 0], { central_school: 2, leisure: 1, social: 1 }),
  kind('planned_event', 0, 'evening', [1, 0, 0], [0, 0, 0], { leisure: 1 }),
  kind('calm', 0, 'evening', [1, 0, 0], [0, 0, 0], { leisure: 2, guards: 2, housing: 1, central_school: 1 }),
];

const byCode = new Map(INCIDENT_KINDS.map((kind) => [kind.code, kind]));

/** The kind with a code. Throws RangeError for a code the generator does not know. */
export function incidentKind(code: string): IncidentKind {
  const kind = byCode.get(code);
  if (!kind) throw new RangeError(`No incident kind ${code}`);
  return kind;
}
