import { Type } from 'typebox';
import { HANDOVER_ANSWERS, INTERVENTION_STATES } from '../domain/interventions.ts';
import { LIMITS } from '../domain/limits.ts';
import { LocalDate, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ConfirmedFinds } from './incident.ts';
import { interventionFields } from './intervention.ts';
import { ReadVersion } from './register_fields.ts';

const confirmedFinds = Type.Optional(ConfirmedFinds);
const { kind, term, title, organizationId, roleName, startsOn, dueOn, ...others } = interventionFields;
const required = { kind, term, title, organizationId, roleName, startsOn, dueOn };

/** A new åtgärd. `id` is a UUIDv7 made by the client: the same one sent twice is stored once. */
export const InterventionCreate = strictObject({
  id: Uuid,
  ...required,
  ...Type.Partial(Type.Object(others)).properties,
  confirmedFinds,
});
export type InterventionCreate = Type.Static<typeof InterventionCreate>;

export const InterventionUpdate = strictObject({
  version: ReadVersion,
  change: Type.Partial(strictObject(interventionFields), { additionalProperties: false }),
  confirmedFinds,
});
export type InterventionUpdate = Type.Static<typeof InterventionUpdate>;

const text = Type.String({ minLength: 1, maxLength: LIMITS.textCharacters, pattern: '\\S' });
const optionalText = Type.Optional(nullable(Type.String({ maxLength: LIMITS.textCharacters })));
const optionalDate = Type.Optional(nullable(LocalDate));

/** A step to another state. Done needs the day it was done, dropped a reason. `id` is of the line in the log. */
export const InterventionStep = strictObject({
  id: Uuid,
  version: ReadVersion,
  to: oneOf(INTERVENTION_STATES),
  doneOn: optionalDate,
  reason: optionalText,
  confirmedFinds,
});
export type InterventionStep = Type.Static<typeof InterventionStep>;

export const InterventionNote = strictObject({ id: Uuid, text, confirmedFinds });
export type InterventionNote = Type.Static<typeof InterventionNote>;

/** How many more; fewer than none corrects what was counted too much. */
export const InterventionProgress = strictObject({
  id: Uuid,
  amount: Type.Integer({
    minimum: -LIMITS.interventionTargetMaximum,
    maximum: LIMITS.interventionTargetMaximum,
  }),
  text: optionalText,
  confirmedFinds,
});
export type InterventionProgress = Type.Static<typeof InterventionProgress>;

export const InterventionHandover = strictObject({
  id: Uuid,
  version: ReadVersion,
  organizationId,
  text,
  confirmedFinds,
});
export type InterventionHandover = Type.Static<typeof InterventionHandover>;

/** Accepted needs a promised date, done the day it was done, declined a reason. */
export const InterventionAnswer = strictObject({
  id: Uuid,
  version: ReadVersion,
  answer: oneOf(HANDOVER_ANSWERS),
  promisedOn: optionalDate,
  doneOn: optionalDate,
  reason: optionalText,
  confirmedFinds,
});
export type InterventionAnswer = Type.Static<typeof InterventionAnswer>;
