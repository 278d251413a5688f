import type {
  Certainty,
  IncidentSource,
  PersonInterval,
  PlaceType,
  PoliceReported,
  Severity,
  TimeKind,
} from '@lagesbild/shared/domain/incident_codes.ts';
import type { IncidentStatus } from '@lagesbild/shared/domain/statuses.ts';

/** An incident as the seed puts it into the database. Times are epoch ms, positions WGS84 degrees. */
export interface ExampleIncident {
  /** UUIDv7 of `receivedAt`. */
  id: string;
  /** Code of a category or sub-category. */
  categoryCode: string;
  /** Null when the precision is "municipality". */
  lon: number | null;
  lat: number | null;
  accuracyMeters: number | null;
  precision: 'point' | 'municipality';
  /** Key of the place in the municipality's register. */
  placeKey: string | null;
  placeName: string | null;
  placeType: PlaceType | null;
  timeKind: TimeKind;
  occurredFrom: number | null;
  /** Only for spans. */
  occurredTo: number | null;
  noticedAt: number;
  receivedAt: number;
  /** Key of the reporting organization. */
  organizationKey: string;
  certainty: Certainty;
  severity: Severity;
  personInterval: PersonInterval;
  policeReported: PoliceReported;
  immediateStep: string | null;
  text: string | null;
  source: IncidentSource;
  status: IncidentStatus;
  reviewNote: string | null;
  /** Id of the incident that a duplicate was merged into. */
  mergedInto: string | null;
}

/** Where an incident lies before its report is written: metres in EPSG:3006. */
export interface Spot {
  x: number;
  y: number;
  placeKey: string | null;
  placeName: string;
  placeType: PlaceType;
}
