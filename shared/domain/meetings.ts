import { type MunicipalityPermission, roleMay } from './permissions.ts';
import type { Role } from './roles.ts';

/** How often a series meets. */
export const MEETING_RHYTHMS = ['weekly', 'fortnightly', 'monthly'] as const;
export type MeetingRhythm = (typeof MEETING_RHYTHMS)[number];

export const MEETING_STATES = ['planned', 'open', 'closed', 'signed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** What the one who leads the meeting can do with it. Signing is the minutes' own step: closed → signed. */
export const MEETING_STEPS = ['open', 'close', 'reopen', 'cancel', 'restore'] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number];

export const MEETING_TRANSITIONS: Record<MeetingStep, { from: MeetingState; to: MeetingState }> = {
  open: { from: 'planned', to: 'open' },
  close: { from: 'open', to: 'closed' },
  reopen: { from: 'closed', to: 'open' },
  cancel: { from: 'planned', to: 'cancelled' },
  restore: { from: 'cancelled', to: 'planned' },
};

/** States in which a meeting has been held: its decisions are followed up, a strategic one is counted. */
export const HELD_STATES: readonly MeetingState[] = ['closed', 'signed'];

/** What it takes to write in a meeting, by its state; null: nobody any longer. */
const WRITE_PERMISSION: Record<MeetingState, MunicipalityPermission | null> = {
  planned: 'meeting.write',
  open: 'meeting.write',
  // corrections before the minutes are signed
  closed: 'meeting.lead',
  signed: null,
  cancelled: null,
};

/** True when the role may write lines and presence in a meeting of that state. */
export function mayWriteIn(state: MeetingState, role: Role): boolean {
  const permission = WRITE_PERMISSION[state];
  return permission !== null && roleMay(role, permission);
}

/** The items of the agenda, in their order. */
export const AGENDA_ITEMS = [
  'follow_up',
  'new_since_last',
  'hotspots',
  'police_view',
  'look_ahead',
  'decisions',
  'communication',
  'next_meeting',
] as const;
export type AgendaItem = (typeof AGENDA_ITEMS)[number];

export const LINE_KINDS = ['note', 'decision', 'communication'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** How it went with a decision of an earlier meeting. */
export const OUTCOMES = ['done', 'under_way', 'not_done', 'dropped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes after which the next meeting does not ask again. */
export const FINAL_OUTCOMES: readonly Outcome[] = ['done', 'dropped'];

export const PRESENCES = ['present', 'remote', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];
