/**
 * Kinds of personal data that the guard of free texts knows. Hard ones are refused (GDPR article 5.1 c: no more than
 * the purpose needs; a place and a situation need none of them); soft ones may be right, so the writer confirms them.
 */
const HARD_KINDS = ['personal_identity_number', 'phone', 'email', 'registration_plate'] as const;
export const SOFT_KINDS = ['name', 'social_handle', 'apartment', 'sensitive_word'] as const;
export const PERSONAL_DATA_KINDS = [...HARD_KINDS, ...SOFT_KINDS] as const;

/** Free texts that the guard reads, by field name of the API; `note` is the reviewer's, to the reporter. */
export const GUARDED_FIELDS = [
  'text',
  'immediateStep',
  'placeName',
  'note',
  // of the EST cycle
  'name',
  'title',
  'description',
  'motive',
  'decision',
  'reason',
  'seen',
  'byRole',
  'roleName',
  'statement',
  'source',
  'goal',
  'indicator',
  'targetUnit',
  'audience',
  'summary',
  'policeView',
  'lookAhead',
  'registryNumber',
] as const;
export type GuardedField = (typeof GUARDED_FIELDS)[number];

/** A soft kind in a field that its writer lets stand. */
export interface ConfirmedFind {
  field: GuardedField;
  kind: SoftKind;
}

export type HardKind = (typeof HARD_KINDS)[number];
export type SoftKind = (typeof SOFT_KINDS)[number];
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

export const isHardKind = (kind: PersonalDataKind): kind is HardKind =>
  (HARD_KINDS as readonly string[]).includes(kind);
