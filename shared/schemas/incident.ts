import { Type } from 'typebox';
import {
  CERTAINTIES,
  PERSON_INTERVALS,
  PLACE_TYPES,
  POLICE_REPORTED,
  PRECISIONS,
  SEVERITIES,
  SOURCES,
  TIME_KINDS,
} from '../domain/incident_codes.ts';
import { LIMITS } from '../domain/limits.ts';
import type { MergeField } from '../domain/merge_fields.ts';
import { GUARDED_FIELDS, SOFT_KINDS } from '../domain/personal_data.ts';
import { INCIDENT_STATUSES, REVIEW_ACTIONS } from '../domain/statuses.ts';
import { Instant, Latitude, Longitude, nullable, oneOf, strictObject, Uuid } from './common.ts';

/** The fields a reporter fills in, declared once; create, update and read shapes below are made of them. */
const reported = {
  categoryCode: Type.String({
    minLength: 1,
    maxLength: 80,
    description: 'Code of a category or sub-category',
  }),
  lon: Longitude,
  lat: Latitude,
  accuracyMeters: nullable(Type.Number({ minimum: 0, maximum: 100_000 })),
  placeId: nullable(Uuid),
  placeName: nullable(Type.String({ maxLength: LIMITS.placeNameCharacters })),
  placeType: nullable(oneOf(PLACE_TYPES)),
  timeKind: oneOf(
    TIME_KINDS,
    'exact: occurredFrom; span: occurredFrom and occurredTo; unknown: noticedAt counts',
  ),
  occurredFrom: nullable(Instant),
  occurredTo: nullable(Instant),
  noticedAt: nullable(Instant),
  certainty: oneOf(CERTAINTIES),
  severity: nullable(oneOf(SEVERITIES)),
  personInterval: oneOf(PERSON_INTERVALS),
  policeReported: oneOf(POLICE_REPORTED),
  immediateStep: nullable(Type.String({ maxLength: LIMITS.immediateStepCharacters })),
  text: nullable(Type.String({ maxLength: LIMITS.textCharacters })),
};

/** What the writer has seen marked and lets stand: the soft kinds of the guard, by field. Hard ones cannot be let stand. */
export const ConfirmedFinds = Type.Array(
  strictObject({ field: oneOf(GUARDED_FIELDS), kind: oneOf(SOFT_KINDS) }),
  {
    maxItems: GUARDED_FIELDS.length * SOFT_KINDS.length,
  },
);

const { categoryCode, lon: _reportedLon, lat: _reportedLat, timeKind, ...optional } = reported;
const optionalWhenCreated = Type.Partial(Type.Object(optional)).properties;

/**
 * A new report. `id` is a UUIDv7 made by the client: sending the same report twice stores it once. Only a report of the
 * group "calm" may be without a point: it holds for the whole municipality.
 */
export const IncidentCreate = strictObject({
  id: Uuid,
  categoryCode,
  lon: Type.Optional(nullable(Longitude)),
  lat: Type.Optional(nullable(Latitude)),
  timeKind,
  ...optionalWhenCreated,
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type IncidentCreate = Type.Static<typeof IncidentCreate>;

/** A correction: the version that was read and the fields that change. */
export const IncidentUpdate = strictObject({
  version: Type.Integer({ minimum: 1 }),
  ...Type.Partial(Type.Object(reported)).properties,
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type IncidentUpdate = Type.Static<typeof IncidentUpdate>;

/** An incident as the asking role may see it: what it may not see is null. */
export const Incident = strictObject({
  id: Uuid,
  version: Type.Integer(),
  status: oneOf(INCIDENT_STATUSES),
  ...reported,
  categoryCode: Type.String(),
  topCategoryCode: Type.String(),
  lon: nullable(Type.Number()),
  lat: nullable(Type.Number()),
  precision: oneOf(PRECISIONS),
  source: oneOf(SOURCES),
  organizationId: nullable(Uuid),
  areaIds: Type.Array(Uuid),
  receivedAt: Instant,
  isOwn: Type.Boolean(),
  reporterName: nullable(Type.String()),
  reviewNote: nullable(Type.String()),
  reviewedAt: nullable(Instant),
  /** Soft kinds of personal data that the guard found and the writer let stand. */
  confirmedPersonalData: Type.Array(oneOf(SOFT_KINDS)),
  mergedInto: nullable(Uuid),
});
export type Incident = Type.Static<typeof Incident>;

const { lon: _lon, lat: _lat, ...featureProperties } = Incident.properties;

export const IncidentFeature = strictObject({
  type: Type.Literal('Feature'),
  id: Uuid,
  geometry: nullable(
    strictObject({
      type: Type.Literal('Point'),
      coordinates: Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }),
    }),
  ),
  properties: strictObject(featureProperties),
});
export type IncidentFeature = Type.Static<typeof IncidentFeature>;

export const IncidentFeatureCollection = strictObject({
  type: Type.Literal('FeatureCollection'),
  numberMatched: Type.Integer(),
  numberReturned: Type.Integer(),
  timeStamp: Instant,
  nextCursor: nullable(Type.String()),
  features: Type.Array(IncidentFeature),
});
export type IncidentFeatureCollection = Type.Static<typeof IncidentFeatureCollection>;

/** Filters of the list, the columns and the CSV. Commas separate several codes or ids. */
const filter = {
  bbox: Type.Optional(Type.String({ description: 'minLon,minLat,maxLon,maxLat' })),
  datetime: Type.Optional(
    Type.String({ description: 'from/to as dates or moments, to not included; .. is open' }),
  ),
  category: Type.Optional(Type.String({ maxLength: 2000 })),
  organization: Type.Optional(Type.String({ maxLength: 2000 })),
  status: Type.Optional(Type.String({ maxLength: 200 })),
  area: Type.Optional(Uuid),
  source: Type.Optional(Type.String({ maxLength: 200 })),
};
export const IncidentFilterQuery = strictObject(filter);
export type IncidentFilterQuery = Type.Static<typeof IncidentFilterQuery>;

export const IncidentListQuery = strictObject({
  ...filter,
  mine: Type.Optional(Type.Boolean({ description: 'Only reports of the asking account' })),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      default: LIMITS.listDefault,
      description: `At most ${LIMITS.listMaximum}; more is clamped`,
    }),
  ),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
});
export type IncidentListQuery = Type.Static<typeof IncidentListQuery>;

const taken = Type.Optional(oneOf(['merged']));
const takenOrJoined = Type.Optional(oneOf(['merged', 'both'], 'both: the kept text first, then the merged'));

/** What the kept incident of a merge takes from the merged one. */
const MergeTake = strictObject({
  category: taken,
  place: taken,
  time: taken,
  severity: taken,
  certainty: taken,
  personInterval: taken,
  policeReported: taken,
  immediateStep: takenOrJoined,
  text: takenOrJoined,
} satisfies Record<MergeField, unknown>);

export const IncidentReview = strictObject({
  version: Type.Integer({ minimum: 1 }),
  action: oneOf(REVIEW_ACTIONS),
  note: Type.Optional(nullable(Type.String({ maxLength: LIMITS.reviewNoteCharacters }))),
  mergeInto: Type.Optional(nullable(Uuid)),
  confirmedFinds: Type.Optional(ConfirmedFinds),
  /** Needed with `take`: the version of the kept incident that was read. */
  mergeVersion: Type.Optional(Type.Integer({ minimum: 1 })),
  take: Type.Optional(MergeTake),
});
export type IncidentReview = Type.Static<typeof IncidentReview>;

export const IncidentWithdraw = strictObject({ version: Type.Integer({ minimum: 1 }) });
export type IncidentWithdraw = Type.Static<typeof IncidentWithdraw>;

/** Columns of `incidents.arrow`, in order. Times are epoch milliseconds (NaN when unknown), codes are dictionaries. */
export const INCIDENT_ARROW_COLUMNS = [
  'id',
  'lon',
  'lat',
  'counted_at',
  'occurred_from',
  'occurred_to',
  'noticed_at',
  'received_at',
  'time_kind',
  'category',
  'top_category',
  'organization',
  'status',
  'severity',
  'source',
  'precision',
  'place_name',
  'place_id',
] as const;
