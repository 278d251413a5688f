import { Type } from 'typebox';
import {
  HANDOVER_ANSWERS,
  INTERVENTION_ENTRY_KINDS,
  INTERVENTION_KINDS,
  INTERVENTION_STATES,
  INTERVENTION_TERMS,
} from '../domain/interventions.ts';
import { LIMITS } from '../domain/limits.ts';
import { ROLES } from '../domain/roles.ts';
import {
  Instant,
  Latitude,
  LocalDate,
  Longitude,
  MunicipalityCode,
  nullable,
  oneOf,
  strictObject,
  Uuid,
} from './common.ts';

/** What is written of an åtgärd. At most one of point, area and hotspot; responsible as role, never by name. */
export const interventionFields = {
  kind: oneOf(INTERVENTION_KINDS),
  term: oneOf(INTERVENTION_TERMS),
  title: Type.String({ minLength: 1, maxLength: LIMITS.interventionTitleCharacters, pattern: '\\S' }),
  description: Type.String({ maxLength: LIMITS.textCharacters }),
  organizationId: Uuid,
  roleName: Type.String({ minLength: 1, maxLength: LIMITS.roleNameCharacters, pattern: '\\S' }),
  helperIds: Type.Array(Uuid, {
    maxItems: LIMITS.interventionHelpers,
    description: 'Organizations that help',
  }),
  startsOn: LocalDate,
  dueOn: LocalDate,
  /** The last day that the effect is counted; null: to the end of the åtgärd, or as far as there are figures. */
  followUpOn: nullable(LocalDate),
  lon: nullable(Longitude),
  lat: nullable(Latitude),
  placeName: nullable(Type.String({ maxLength: LIMITS.placeNameCharacters })),
  areaId: nullable(Uuid),
  hotspotId: nullable(Uuid),
  causeId: nullable(Uuid),
  focusAreaId: nullable(Uuid),
  goal: Type.String({ maxLength: LIMITS.interventionGoalCharacters }),
  indicator: Type.String({ maxLength: LIMITS.interventionGoalCharacters }),
  targetCount: nullable(Type.Integer({ minimum: 1, maximum: LIMITS.interventionTargetMaximum })),
  targetUnit: nullable(Type.String({ maxLength: LIMITS.targetUnitCharacters })),
  /** The decision that it carries out: a line of an EST meeting. */
  decidedMeetingId: nullable(Uuid),
  decidedLineId: nullable(Uuid),
};

const name = nullable(Type.String());

/** An åtgärd as the asking member may see it: what belongs to registers that the role may not read is null. */
export const Intervention = strictObject({
  id: Uuid,
  version: Type.Integer(),
  state: oneOf(INTERVENTION_STATES),
  ...interventionFields,
  doneOn: nullable(LocalDate),
  organizationName: Type.String(),
  areaName: name,
  hotspotName: name,
  causeText: name,
  focusAreaName: name,
  /** Where it is drawn: its point, or a point inside its area or hotspot. */
  mapPoint: nullable(Type.Array(Type.Number(), { minItems: 2, maxItems: 2, description: 'lon, lat' })),
  /** What is counted so far, towards targetCount. */
  progress: Type.Integer(),
  decidedOn: nullable(LocalDate),
  decidedMeetingNumber: nullable(Type.Integer()),
  handedToId: nullable(Uuid),
  handedToName: name,
  handoverAnswer: nullable(oneOf(HANDOVER_ANSWERS)),
  promisedOn: nullable(LocalDate),
  overdue: Type.Boolean({ description: 'Due before today, and neither done nor dropped' }),
  own: Type.Boolean({
    description: 'The asking member’s organization is responsible, helps, or was handed it',
  }),
  mayManage: Type.Boolean(),
  mayContribute: Type.Boolean({ description: 'May add notes, progress and steps' }),
  mayAnswer: Type.Boolean({ description: 'May answer the hand-over' }),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Intervention = Type.Static<typeof Intervention>;

/** A line of the log: organization and role; the account's name for the coordinator only. */
export const InterventionEntry = strictObject({
  id: Uuid,
  kind: oneOf(INTERVENTION_ENTRY_KINDS),
  at: Instant,
  text: nullable(Type.String()),
  fromState: nullable(oneOf(INTERVENTION_STATES)),
  toState: nullable(oneOf(INTERVENTION_STATES)),
  amount: nullable(Type.Integer()),
  /** To whom it was handed over, or who answered. */
  organizationName: name,
  answer: nullable(oneOf(HANDOVER_ANSWERS)),
  promisedOn: nullable(LocalDate),
  byOrganization: name,
  byRole: oneOf(ROLES),
  byName: name,
});
export type InterventionEntry = Type.Static<typeof InterventionEntry>;

export const InterventionWithLog = strictObject({
  intervention: Intervention,
  entries: Type.Array(InterventionEntry, { description: 'Newest first' }),
});
export type InterventionWithLog = Type.Static<typeof InterventionWithLog>;

export const InterventionListQuery = strictObject({
  state: Type.Optional(oneOf([...INTERVENTION_STATES, 'open'], '“open”: neither done nor dropped')),
  organizationId: Type.Optional(Uuid),
  hotspotId: Type.Optional(Uuid),
  dueBefore: Type.Optional(LocalDate),
  mine: Type.Optional(
    Type.Boolean({ description: 'Of the own organization: responsible, helping, or handed over to it' }),
  ),
});
export type InterventionListQuery = Type.Static<typeof InterventionListQuery>;

export const InterventionList = strictObject({
  interventions: Type.Array(Intervention, { description: 'Soonest due first' }),
  matched: Type.Integer({ description: 'How many there are; the list ends at its limit' }),
  today: LocalDate,
});
export type InterventionList = Type.Static<typeof InterventionList>;

export const InterventionParams = strictObject({ code: MunicipalityCode, id: Uuid });
