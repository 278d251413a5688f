import type { Role } from './roles.ts';

/**
 * What each role may do, as one table. Every route names one permission; row-level security in the database
 * backs the tenant boundary. `signed_in` needs no membership, `public` no account.
 */
export const PERMISSIONS = {
  'municipality.read': [
    'reporter',
    'coordinator',
    'reviewer',
    'police_partner',
    'est_member',
    'partner',
    'leadership',
    'data_protection_officer',
    'administrator',
  ],
  'incident.create': ['reporter', 'coordinator', 'reviewer', 'police_partner', 'partner'],
  // Own reports for reporters and partners, all of the municipality for the exact roles: see VISIBILITY.points.
  'incident.read': ['reporter', 'coordinator', 'reviewer', 'police_partner', 'partner'],
  'incident.update': ['reporter', 'coordinator', 'reviewer', 'police_partner', 'partner'],
  'incident.review': ['coordinator', 'reviewer'],
  'incident.withdraw': ['reporter', 'coordinator', 'reviewer', 'police_partner', 'partner'],
  'incident.columns': ['coordinator', 'reviewer', 'police_partner'],
  'incident.export': ['coordinator', 'reviewer', 'police_partner'],
  'import.run': ['coordinator'],
  // what groups single incidents, or needs distances below a cell: roles with exact points
  'analysis.points': ['coordinator', 'reviewer', 'police_partner'],
  'municipality.configure': ['administrator'],
  // over the whole study area, from points or from cells
  'analysis.whole': ['coordinator', 'reviewer', 'police_partner', 'est_member'],
  // figures: for leadership by area, closed quarters, at least five
  'analysis.figures': ['coordinator', 'reviewer', 'police_partner', 'est_member', 'partner', 'leadership'],
  'analysis.run': ['coordinator', 'reviewer', 'police_partner', 'est_member', 'partner'],
  'saved_view.use': ['coordinator', 'reviewer', 'police_partner', 'est_member', 'partner'],
  // removing what somebody else has shared
  'saved_view.tidy': ['coordinator'],
} as const satisfies Record<string, readonly Role[]>;

export type MunicipalityPermission = keyof typeof PERMISSIONS;
export type Permission = MunicipalityPermission | 'signed_in' | 'public';

/** True when the role is listed for the permission. */
export function roleMay(role: Role, permission: MunicipalityPermission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
