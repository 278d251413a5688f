import { Type } from 'typebox';
import { CAUSE_CERTAINTIES, CAUSE_KINDS, EVIDENCE_KINDS } from '../domain/cause_codes.ts';
import { LIMITS } from '../domain/limits.ts';
import { Instant, LocalDate, MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ConfirmedFinds } from './incident.ts';
import { ReadVersion } from './register_fields.ts';

/** Of a hotspot or of a focus area: exactly one of them. */
export const CauseQuery = strictObject({
  hotspot: Type.Optional(Uuid),
  focusArea: Type.Optional(Uuid),
});
export type CauseQuery = Type.Static<typeof CauseQuery>;

export const EvidenceParams = strictObject({ code: MunicipalityCode, id: Uuid, evidence: Uuid });

const written = {
  text: Type.String({ minLength: 1, maxLength: LIMITS.causeTextCharacters, pattern: '\\S' }),
  kind: oneOf(CAUSE_KINDS),
  certainty: oneOf(CAUSE_CERTAINTIES),
};
const Position = Type.Integer({
  minimum: 0,
  maximum: LIMITS.causesPerSubject,
  description: 'Which of its siblings, from 0; more than there are puts it last',
});
const place = { parentId: nullable(Uuid), position: Position };

/** The id is the client's: sent again it is the same cause. Exactly one of `hotspotId` and `focusAreaId`. */
export const CauseCreate = strictObject({
  id: Uuid,
  hotspotId: Type.Optional(Uuid),
  focusAreaId: Type.Optional(Uuid),
  ...place,
  ...written,
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type CauseCreate = Type.Static<typeof CauseCreate>;

export const CauseUpdate = strictObject({
  version: ReadVersion,
  change: Type.Partial(strictObject(written), { additionalProperties: false }),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type CauseUpdate = Type.Static<typeof CauseUpdate>;

export const CauseMove = strictObject({ version: ReadVersion, ...place });
export type CauseMove = Type.Static<typeof CauseMove>;

/** An incident as evidence: which and when, never its text nor its point. */
const EvidenceIncident = strictObject({
  id: Uuid,
  categoryCode: Type.String(),
  occurredFrom: nullable(Instant),
  placeName: nullable(Type.String()),
});
const EvidenceVisit = strictObject({
  id: Uuid,
  kind: Type.String({ description: 'visit, safety_walk or talk' }),
  visitedOn: LocalDate,
  byRole: Type.String(),
  seen: Type.String(),
});

export const CauseEvidence = strictObject({
  id: Uuid,
  kind: oneOf(EVIDENCE_KINDS),
  incident: nullable(EvidenceIncident),
  visit: nullable(EvidenceVisit),
  statement: nullable(Type.String()),
  source: nullable(Type.String({ description: 'Where the figure in words comes from' })),
});
export type CauseEvidence = Type.Static<typeof CauseEvidence>;

export const Cause = strictObject({
  id: Uuid,
  hotspotId: nullable(Uuid),
  focusAreaId: nullable(Uuid),
  ...place,
  ...written,
  version: Type.Integer(),
  incidentCount: Type.Integer({ description: 'Linked incidents; roles without exact points see only this' }),
  evidence: Type.Array(CauseEvidence),
});
export type Cause = Type.Static<typeof Cause>;

export const CauseOutline = strictObject({ causes: Type.Array(Cause) });
export type CauseOutline = Type.Static<typeof CauseOutline>;

/** What an incident evidence needs: `incidentId`; a visit: `visitId`; statistics: `statement` and `source`. */
export const EvidenceCreate = strictObject({
  id: Uuid,
  kind: oneOf(EVIDENCE_KINDS),
  incidentId: Type.Optional(Uuid),
  visitId: Type.Optional(Uuid),
  statement: Type.Optional(
    Type.String({ minLength: 1, maxLength: LIMITS.evidenceStatementCharacters, pattern: '\\S' }),
  ),
  source: Type.Optional(
    Type.String({ minLength: 1, maxLength: LIMITS.evidenceSourceCharacters, pattern: '\\S' }),
  ),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type EvidenceCreate = Type.Static<typeof EvidenceCreate>;

/** What can be linked: the latest incidents of the hotspots, and visits to them. */
export const EvidenceChoices = strictObject({
  incidents: Type.Array(EvidenceIncident),
  visits: Type.Array(EvidenceVisit),
});
export type EvidenceChoices = Type.Static<typeof EvidenceChoices>;
