import { Type } from 'typebox';
import { REVISED_FIELDS, REVISION_ACTIONS } from '../domain/incident_revisions.ts';
import { LIMITS } from '../domain/limits.ts';
import { BULK_REVIEW_ACTIONS } from '../domain/statuses.ts';
import { Instant, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ConfirmedFinds, Incident } from './incident.ts';

/** The same decision for several reports, each of the version that was read. */
export const BulkReview = strictObject({
  action: oneOf(BULK_REVIEW_ACTIONS),
  note: Type.Optional(nullable(Type.String({ maxLength: LIMITS.reviewNoteCharacters }))),
  confirmedFinds: Type.Optional(ConfirmedFinds),
  incidents: Type.Array(strictObject({ id: Uuid, version: Type.Integer({ minimum: 1 }) }), {
    minItems: 1,
    maxItems: LIMITS.bulkReviewItems,
  }),
});
export type BulkReview = Type.Static<typeof BulkReview>;

/** Each report is decided by itself: what went wrong with one takes none of the others down. */
export const BulkReviewResult = strictObject({
  done: Type.Array(Incident),
  failed: Type.Array(
    strictObject({
      id: Uuid,
      code: Type.String(),
      detail: Type.String(),
      /** As it now stands, where the asking role may see it. */
      stored: nullable(Incident),
    }),
  ),
});
export type BulkReviewResult = Type.Static<typeof BulkReviewResult>;

/** Reports likely to be of the same thing (shared/domain/duplicate_rule.ts), nearest first. */
export const LikelyDuplicates = strictObject({
  duplicates: Type.Array(strictObject({ incident: Incident, distanceMeters: Type.Number() })),
});
export type LikelyDuplicates = Type.Static<typeof LikelyDuplicates>;

/** Which waiting reports have a likely duplicate. */
export const WaitingDuplicates = strictObject({
  waiting: Type.Array(strictObject({ id: Uuid, duplicateIds: Type.Array(Uuid) })),
});
export type WaitingDuplicates = Type.Static<typeof WaitingDuplicates>;

const RevisedValue = Type.Union([Type.String(), Type.Number(), Type.Array(Type.Number()), Type.Null()]);

export const IncidentRevision = strictObject({
  /** The incident's version after the change. */
  version: Type.Integer(),
  at: Instant,
  action: oneOf(REVISION_ACTIONS),
  /** null for roles that do not see names, or when the account has left. */
  by: nullable(Type.String()),
  byReporter: Type.Boolean({ description: 'Made by the one who reported the incident' }),
  relatedId: nullable(Uuid),
  changes: Type.Array(
    strictObject({
      field: oneOf(REVISED_FIELDS),
      from: RevisedValue,
      to: RevisedValue,
      hidden: Type.Boolean({ description: 'Free text that the asking role may not see' }),
    }),
  ),
});
export type IncidentRevision = Type.Static<typeof IncidentRevision>;

export const IncidentHistory = strictObject({ revisions: Type.Array(IncidentRevision) });
export type IncidentHistory = Type.Static<typeof IncidentHistory>;
