import { PERMISSIONS } from './permissions.ts';
import type { Role } from './roles.ts';

interface ChosenMail {
  /** Whom it concerns; others are neither asked nor mailed. */
  roles: readonly Role[];
  /** Goes out until declined; false: to nobody until chosen. */
  unlessDeclined: boolean;
}

/** Mail of the EST cycle that a member chooses for each municipality, in the order of the page. */
export const CHOSEN_MAIL = {
  // who leads the meeting sees in it who has reported
  report_deadline: { roles: ['reporter', 'partner', 'police_partner', 'est_member'], unlessDeclined: true },
  intervention_reminder: { roles: PERMISSIONS['intervention.own'], unlessDeclined: true },
  scan_alarm: { roles: PERMISSIONS['scan_alarm.read'], unlessDeclined: false },
} as const satisfies Record<string, ChosenMail>;

export type ChosenMailKind = keyof typeof CHOSEN_MAIL;

export const CHOSEN_MAIL_KINDS = Object.keys(CHOSEN_MAIL) as ChosenMailKind[];

/** True when mail of the kind concerns the role. */
export function concernsRole(kind: ChosenMailKind, role: Role): boolean {
  return (CHOSEN_MAIL[kind].roles as readonly Role[]).includes(role);
}
