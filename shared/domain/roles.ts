/**
 * The roles that a membership (user × municipality × organization) can carry.
 * What each sees: docs/methods/vem_ser_vad.md. The citizen has no account and so no role here.
 */
export const ROLES = [
  'reporter',
  'coordinator',
  'reviewer',
  'police_partner',
  'est_member',
  'partner',
  'leadership',
  'data_protection_officer',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];
