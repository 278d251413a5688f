import type { Role } from './roles.ts';

/** Status of an incident and the transitions that review and its reporter may make (GLOSSARY.md). */
export const INCIDENT_STATUSES = ['new', 'reviewed', 'returned', 'merged', 'rejected', 'withdrawn'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export const REVIEW_ACTIONS = ['accept', 'return', 'reject', 'merge', 'reopen'] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

/** What can be decided for several reports in one act; a merge is decided for each. */
export const BULK_REVIEW_ACTIONS = ['accept', 'return', 'reject', 'reopen'] as const;

interface Transition {
  from: readonly IncidentStatus[];
  to: IncidentStatus;
  /** A reason to the reporter is required. */
  reasonRequired: boolean;
  /** The id of another incident is required. */
  targetRequired: boolean;
}

export const REVIEW_TRANSITIONS: Record<ReviewAction, Transition> = {
  accept: { from: ['new', 'returned'], to: 'reviewed', reasonRequired: false, targetRequired: false },
  return: { from: ['new'], to: 'returned', reasonRequired: true, targetRequired: false },
  reject: { from: ['new', 'returned'], to: 'rejected', reasonRequired: true, targetRequired: false },
  merge: { from: ['new', 'reviewed', 'returned'], to: 'merged', reasonRequired: false, targetRequired: true },
  reopen: {
    from: ['reviewed', 'returned', 'rejected', 'merged'],
    to: 'new',
    reasonRequired: false,
    targetRequired: false,
  },
};

/** Statuses in which the reporter may still correct or take back a report ("jag skrev fel"). */
export const REPORTER_EDITABLE: readonly IncidentStatus[] = ['new', 'returned'];

/** Statuses that count in figures, hotspots and maps (docs/methods/vad_som_raknas.md). A merged report's target counts. */
export const COUNTED_STATUSES: readonly IncidentStatus[] = ['new', 'reviewed'];

/** True when the account may still correct or take back the report. Reviewers correct in review, with history. */
export function mayStillEdit(status: IncidentStatus, isOwn: boolean, role: Role): boolean {
  if (role === 'coordinator' || role === 'reviewer') return status !== 'withdrawn' && status !== 'merged';
  return isOwn && REPORTER_EDITABLE.includes(status);
}
