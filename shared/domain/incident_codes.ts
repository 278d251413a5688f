/** Code lists of an incident. Labels are in shared/labels; order is the order on screen. */
export const PLACE_TYPES = [
  'street',
  'square',
  'park',
  'school',
  'centre',
  'station',
  'parking',
  'stairwell',
  'laundry_room',
  'playground',
  'sports_ground',
  'library',
  'shop',
  'public_transport',
  'path_or_tunnel',
  'industrial_area',
  'other',
] as const;

/** How the reporter knows: saw it, heard of it, suspects it. Suspicion is enough for a report. */
export const CERTAINTIES = ['saw', 'heard_of', 'suspected'] as const;

export const SEVERITIES = ['green', 'yellow', 'red'] as const;

/** Number of persons as an interval, never a description of anybody. */
export const PERSON_INTERVALS = ['unknown', 'none', '1', '2-4', '5-9', '10-19', '20+'] as const;

export const POLICE_REPORTED = ['unknown', 'yes', 'no'] as const;

export const SOURCES = ['staff', 'police_import', 'public_tip', 'dialogue', 'fault_report'] as const;

/**
 * Sources that figures count unasked: own reports, also those that reach the own fault desk. Others are added by a
 * switch, never summed silently (docs/methods/vad_som_raknas.md).
 */
export const OWN_SOURCES: readonly (typeof SOURCES)[number][] = ['staff', 'fault_report'];

/** `municipality` means that only the municipality is known: never on maps or in hotspots, counted in the headline. */
export const PRECISIONS = ['point', 'municipality'] as const;

/** Exact: one moment. Span: somewhere between from and to. Unknown: counts by the noticed time. */
export const TIME_KINDS = ['exact', 'span', 'unknown'] as const;

export const ORGANIZATION_KINDS = [
  'municipal_department',
  'school',
  'housing_company',
  'guard_company',
  'police',
  'fire_service',
  'association',
  'other',
] as const;

export type PlaceType = (typeof PLACE_TYPES)[number];
export type Certainty = (typeof CERTAINTIES)[number];
export type Severity = (typeof SEVERITIES)[number];
export type PersonInterval = (typeof PERSON_INTERVALS)[number];
export type PoliceReported = (typeof POLICE_REPORTED)[number];
export type IncidentSource = (typeof SOURCES)[number];
export type TimeKind = (typeof TIME_KINDS)[number];
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];
