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
  // what was changed, and by whom: roles with exact points; names as VISIBILITY.reporterNames says
  'incident.history': ['coordinator', 'reviewer', 'police_partner'],
  'incident.withdraw': ['reporter', 'coordinator', 'reviewer', 'police_partner', 'partner'],
  'incident.columns': ['coordinator', 'reviewer', 'police_partner'],
  'incident.export': ['coordinator', 'reviewer', 'police_partner'],
  'import.run': ['coordinator'],
  // what groups single incidents, or needs distances below a cell: roles with exact points
  'analysis.points': ['coordinator', 'reviewer', 'police_partner'],
  'municipality.configure': ['administrator'],
  // who is a member, as what; names and e-mail addresses of all of them
  'member.manage': ['administrator'],
  // places, areas, organizations, categories, what reporters are told; their history
  'register.manage': ['coordinator', 'administrator'],
  // study area, first day of fortnights, cell size: every figure of the municipality follows
  'register.figure_basis': ['administrator'],
  // over the whole study area, from points or from cells
  'analysis.whole': ['coordinator', 'reviewer', 'police_partner', 'est_member'],
  // figures: for leadership by area, closed quarters, at least five
  'analysis.figures': ['coordinator', 'reviewer', 'police_partner', 'est_member', 'partner', 'leadership'],
  'analysis.run': ['coordinator', 'reviewer', 'police_partner', 'est_member', 'partner'],
  'saved_view.use': ['coordinator', 'reviewer', 'police_partner', 'est_member', 'partner'],
  // removing what somebody else has shared
  'saved_view.tidy': ['coordinator'],
  // what is planned ahead: arrangements, school breaks, risk evenings
  'planned_event.read': ['coordinator', 'reviewer', 'police_partner', 'est_member'],
  'planned_event.manage': ['coordinator', 'police_partner'],
  // the places, problems and causes that the meeting works with
  'hotspot_register.read': ['coordinator', 'reviewer', 'police_partner', 'est_member'],
  'hotspot_register.manage': ['coordinator', 'police_partner'],
  // frozen pictures; police_view is written by the police as well
  'situational_picture.read': ['coordinator', 'reviewer', 'police_partner', 'est_member'],
  'situational_picture.write': ['coordinator', 'police_partner'],
  'situational_picture.manage': ['coordinator'],
  'meeting.read': ['coordinator', 'reviewer', 'police_partner', 'est_member'],
  // lines, decisions and presence of an open meeting
  'meeting.write': ['coordinator', 'police_partner'],
  // series, agenda, opening and closing, minutes
  'meeting.lead': ['coordinator'],
  // who was chosen to; the service asks whether it is this account
  'meeting.sign': ['coordinator', 'reviewer', 'police_partner', 'est_member'],
  'intervention.read': ['coordinator', 'reviewer', 'police_partner', 'est_member'],
  'intervention.manage': ['coordinator', 'police_partner'],
  // those of one's own organization: progress, notes, the answer to a hand-over
  'intervention.own': ['coordinator', 'reviewer', 'police_partner', 'est_member', 'partner'],
  'scan_alarm.read': ['coordinator', 'reviewer', 'police_partner', 'est_member'],
} as const satisfies Record<string, readonly Role[]>;

export type MunicipalityPermission = keyof typeof PERMISSIONS;
export type Permission = MunicipalityPermission | 'signed_in' | 'public';

/** True when the role is listed for the permission. */
export function roleMay(role: Role, permission: MunicipalityPermission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
