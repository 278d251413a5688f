import { Type } from 'typebox';
import { CAUSE_CERTAINTIES, CAUSE_KINDS } from '../domain/cause_codes.ts';
import { LIMITS } from '../domain/limits.ts';
import { QUARTER_PATTERN } from '../time/quarter.ts';
import { LocalDate, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ConfirmedFinds } from './incident.ts';
import { ReadVersion, RegisterName } from './register_fields.ts';

const FocusStepNumber = Type.Integer({
  minimum: 1,
  maximum: 5,
  description: 'Criteria: shared/domain/focus_area_criteria.ts',
});
const Quarter = Type.String({ pattern: QUARTER_PATTERN, description: 'YYYY-Qn' });
const DecisionText = Type.String({ minLength: 1, maxLength: LIMITS.textCharacters, pattern: '\\S' });

const written = {
  name: RegisterName,
  motive: Type.String({
    minLength: 1,
    maxLength: LIMITS.textCharacters,
    pattern: '\\S',
    description: 'Why the municipality works on it',
  }),
  need: FocusStepNumber,
  possibility: FocusStepNumber,
};

const decided = {
  prioritisedQuarter: nullable(Quarter),
  decision: nullable(DecisionText),
  decidedOn: nullable(LocalDate),
  closedOn: nullable(LocalDate),
};

/** The id is the client's: sent again it is the same focus area. */
export const FocusAreaCreate = strictObject({
  id: Uuid,
  ...written,
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type FocusAreaCreate = Type.Static<typeof FocusAreaCreate>;

/** A quarter goes with a decision and its date. `closedOn` closes, null opens again. */
export const FocusAreaUpdate = strictObject({
  version: ReadVersion,
  change: Type.Partial(strictObject({ ...written, ...decided }), { additionalProperties: false }),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type FocusAreaUpdate = Type.Static<typeof FocusAreaUpdate>;

export const FocusArea = strictObject({
  id: Uuid,
  ...written,
  score: Type.Integer({ description: 'need × possibility, 1–25' }),
  ...decided,
  version: Type.Integer(),
});
export type FocusArea = Type.Static<typeof FocusArea>;

export const FocusAreaList = strictObject({
  focusAreas: Type.Array(FocusArea, { description: 'In order of rank, the closed ones last' }),
  quarter: Type.String({ description: 'The quarter that holds today' }),
});
export type FocusAreaList = Type.Static<typeof FocusAreaList>;

/** Problembild: what is known about one focus area, with the evidence that is linked to it. */
export const ProblemProfile = strictObject({
  focusArea: FocusArea,
  hotspots: Type.Array(strictObject({ id: Uuid, name: Type.String(), state: Type.String() })),
  incidentCount: Type.Integer({ description: 'Different incidents linked to those hotspots' }),
  causes: Type.Array(
    strictObject({
      id: Uuid,
      text: Type.String(),
      kind: oneOf(CAUSE_KINDS),
      certainty: oneOf(CAUSE_CERTAINTIES),
      hotspotId: nullable(Uuid),
    }),
    { description: 'Its own and those of its hotspots' },
  ),
  interventions: Type.Array(
    strictObject({ id: Uuid, title: Type.String(), state: Type.String(), dueOn: LocalDate }),
    { description: 'Those on the focus area itself and on its hotspots' },
  ),
});
export type ProblemProfile = Type.Static<typeof ProblemProfile>;
