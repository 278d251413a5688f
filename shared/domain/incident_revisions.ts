import { REVIEW_ACTIONS } from './statuses.ts';

/**
 * What can happen to an incident after it came in. `absorb` and `restore` are the kept incident's side of a merge and
 * of its undoing; `undo_import` took it out with the whole batch that it came in.
 */
export const REVISION_ACTIONS = [
  'correct',
  'withdraw',
  'undo_import',
  ...REVIEW_ACTIONS,
  'absorb',
  'restore',
] as const;
export type RevisionAction = (typeof REVISION_ACTIONS)[number];

/** Fields whose changes are kept; `position` is [lon, lat] in WGS 84 degrees, moments are RFC 3339. */
export const REVISED_FIELDS = [
  'status',
  'categoryCode',
  'position',
  'accuracyMeters',
  'placeId',
  'placeName',
  'placeType',
  'timeKind',
  'occurredFrom',
  'occurredTo',
  'noticedAt',
  'certainty',
  'severity',
  'personInterval',
  'policeReported',
  'immediateStep',
  'text',
  'reviewNote',
  'mergedInto',
] as const;
export type RevisedField = (typeof REVISED_FIELDS)[number];
export type RevisedValue = string | number | number[] | null;
/** By field: before and after. */
export type RevisedFields = Partial<Record<RevisedField, [RevisedValue, RevisedValue]>>;

/** Free text, shown to the roles that see it (VISIBILITY.freeText). */
export const FREE_TEXT_FIELDS: readonly RevisedField[] = ['immediateStep', 'text', 'reviewNote'];
