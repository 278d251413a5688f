import { Type } from 'typebox';
import { HOTSPOT_STATES, VISIT_KINDS } from '../domain/hotspot_states.ts';
import { LIMITS } from '../domain/limits.ts';
import { INCIDENT_STATUSES } from '../domain/statuses.ts';
import {
  Instant,
  LocalDate,
  MunicipalityCode,
  nullable,
  oneOf,
  PolygonGeometry,
  strictObject,
  Uuid,
} from './common.ts';
import { FoundParameters } from './found_parameters.ts';
import { ConfirmedFinds } from './incident.ts';
import { ReadVersion, RegisterName } from './register_fields.ts';

/** What of a hotspot can be changed. */
export const HOTSPOT_FIELDS = ['name', 'placeId', 'focusAreaId', 'geometry'] as const;

const confirmedFinds = Type.Optional(ConfirmedFinds);

const foundFigures = {
  cellSizeMeters: Type.Number({ exclusiveMinimum: 0, maximum: LIMITS.cellSizeMaximumMeters }),
  figures: nullable(
    strictObject({
      rank: Type.Integer({ minimum: 1 }),
      weight: Type.Integer({ minimum: 0, description: 'Incidents in its own cells' }),
      usual: nullable(Type.Number({ minimum: 0 })),
      verdicts: Type.Array(oneOf(['area', 'place']), { maxItems: 2 }),
      class: nullable(oneOf(['new', 'diminishing', 'persistent', 'increasing', 'recurring'])),
      p: nullable(Type.Number({ minimum: 0, maximum: 1 })),
    }),
  ),
  period: strictObject({ from: LocalDate, to: LocalDate }, { description: '`to` is not included' }),
  dataAsOf: Instant,
  dataVersion: Type.Integer({ minimum: 0 }),
  studyAreaVersion: Type.Integer({ minimum: 0 }),
};

/** What the analysis said of the place on the day it was taken in; kept as it was. */
const FoundHotspot = strictObject({
  method: Type.String({ description: 'How it was found, e.g. exact_tests' }),
  kind: Type.String({ description: 'The analysis, e.g. classes' }),
  parameters: Type.Record(Type.String(), Type.Any(), { description: 'As the analysis told them' }),
  ...foundFigures,
});
export type FoundHotspot = Type.Static<typeof FoundHotspot>;

/** The same as it is sent: numbers and the method's own words, nothing that anybody could have written. */
const FoundHotspotSent = strictObject({
  method: oneOf(['exact_tests'], 'How it was found'),
  kind: oneOf(['classes'], 'The analysis'),
  parameters: FoundParameters,
  ...foundFigures,
});

const place = {
  placeId: Type.Optional(nullable(Uuid)),
  focusAreaId: Type.Optional(nullable(Uuid)),
};

/** A hotspot from an analysis (with `found` and `chosenFrom`), or drawn (with neither). The id is made by the client. */
export const HotspotCreate = strictObject({
  id: Uuid,
  name: RegisterName,
  geometry: PolygonGeometry,
  ...place,
  found: Type.Optional(nullable(FoundHotspotSent)),
  chosenFrom: Type.Optional(
    nullable(
      Type.String({ format: 'date', description: 'First day of the earliest fortnight it was chosen on' }),
    ),
  ),
  confirmedFinds,
});
export type HotspotCreate = Type.Static<typeof HotspotCreate>;

export const HotspotUpdate = strictObject({
  version: ReadVersion,
  change: Type.Partial(
    strictObject({
      name: RegisterName,
      placeId: nullable(Uuid),
      focusAreaId: nullable(Uuid),
      geometry: PolygonGeometry,
    }),
    { additionalProperties: false },
  ),
  confirmedFinds,
});
export type HotspotUpdate = Type.Static<typeof HotspotUpdate>;

export const HotspotStepTaken = strictObject({
  version: ReadVersion,
  to: oneOf(HOTSPOT_STATES),
  reason: Type.Optional(nullable(Type.String({ maxLength: LIMITS.textCharacters }))),
  confirmedFinds,
});
export type HotspotStepTaken = Type.Static<typeof HotspotStepTaken>;

const visit = {
  id: Uuid,
  kind: oneOf(VISIT_KINDS),
  visitedOn: LocalDate,
  byRole: Type.String({
    minLength: 1,
    maxLength: LIMITS.registerNameCharacters,
    pattern: '\\S',
    description: 'Who was there, as role, e.g. Kommunpolis; never a name',
  }),
  seen: Type.String({ minLength: 1, maxLength: LIMITS.textCharacters, pattern: '\\S' }),
};
export const HotspotVisitCreate = strictObject({ ...visit, confirmedFinds });
export type HotspotVisitCreate = Type.Static<typeof HotspotVisitCreate>;
export const HotspotVisit = strictObject(visit);
export type HotspotVisit = Type.Static<typeof HotspotVisit>;

/** Incidents to link, all or none. */
export const HotspotIncidentLinks = strictObject({
  incidentIds: Type.Array(Uuid, { minItems: 1, maxItems: LIMITS.bulkReviewItems }),
});
export type HotspotIncidentLinks = Type.Static<typeof HotspotIncidentLinks>;

const hotspot = {
  id: Uuid,
  name: Type.String(),
  origin: oneOf(['analysis', 'drawn']),
  placeId: nullable(Uuid),
  focusAreaId: nullable(Uuid),
  geometry: PolygonGeometry,
  found: nullable(FoundHotspot),
  state: oneOf(HOTSPOT_STATES),
  stateSince: Instant,
  chosenFrom: nullable(LocalDate),
  version: Type.Integer(),
  createdAt: Instant,
  updatedAt: Instant,
  incidentCount: Type.Integer(),
  visitCount: Type.Integer(),
};
export const Hotspot = strictObject(hotspot);
export type Hotspot = Type.Static<typeof Hotspot>;

export const HotspotDetail = strictObject({
  ...hotspot,
  steps: Type.Array(
    strictObject({
      id: Uuid,
      from: nullable(oneOf(HOTSPOT_STATES)),
      to: oneOf(HOTSPOT_STATES),
      reason: nullable(Type.String()),
      at: Instant,
    }),
    { description: 'Newest first; the last one took it in' },
  ),
  changes: Type.Array(
    strictObject({
      id: Uuid,
      at: Instant,
      fields: Type.Array(oneOf(HOTSPOT_FIELDS)),
      squareMeters: nullable(
        strictObject(
          { before: Type.Integer(), after: Type.Integer() },
          { description: 'Of a redrawn surface' },
        ),
      ),
    }),
    { description: 'Newest first' },
  ),
  visits: Type.Array(HotspotVisit, { description: 'Latest first' }),
  incidents: nullable(
    Type.Array(
      strictObject({
        id: Uuid,
        categoryCode: Type.String(),
        status: oneOf(INCIDENT_STATUSES),
        countedAt: Instant,
        placeName: nullable(Type.String()),
      }),
      { description: 'Latest first; null for roles without exact points, which get the count alone' },
    ),
  ),
});
export type HotspotDetail = Type.Static<typeof HotspotDetail>;

export const HotspotList = strictObject({ hotspots: Type.Array(Hotspot) });
export type HotspotList = Type.Static<typeof HotspotList>;
export const HotspotQuery = strictObject({
  states: Type.Optional(
    Type.String({
      maxLength: 100,
      pattern: '^[a-z_]+(,[a-z_]+)*$',
      description: 'Separated by commas; default all',
    }),
  ),
  order: Type.Optional(oneOf(['newest', 'weight'], 'Default newest; weight is the one it was found with')),
});
export type HotspotQuery = Type.Static<typeof HotspotQuery>;
export const HotspotParams = strictObject({ code: MunicipalityCode, id: Uuid });
export const HotspotVisitParams = strictObject({ code: MunicipalityCode, id: Uuid, visitId: Uuid });
export const HotspotIncidentParams = strictObject({ code: MunicipalityCode, id: Uuid, incidentId: Uuid });
