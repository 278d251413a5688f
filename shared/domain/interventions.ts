import type { Role } from './roles.ts';

/** What an åtgärd is (GLOSSARY.md, "The EST cycle"). */
export const INTERVENTION_KINDS = [
  'presence',
  'targeted_effort',
  'lighting',
  'clearing',
  'neighbourhood_watch',
  'evening_premises',
  'school',
  'inspection',
  'dialogue',
  'other',
] as const;
export type InterventionKind = (typeof INTERVENTION_KINDS)[number];

export const INTERVENTION_TERMS = ['immediate', 'long_term'] as const;
export type InterventionTerm = (typeof INTERVENTION_TERMS)[number];

export const INTERVENTION_STATES = ['planned', 'under_way', 'handed_over', 'done', 'dropped'] as const;
export type InterventionState = (typeof INTERVENTION_STATES)[number];

/** What an organization says of what was handed over to it. */
export const HANDOVER_ANSWERS = ['accepted', 'done', 'declined'] as const;
export type HandoverAnswer = (typeof HANDOVER_ANSWERS)[number];

/** What stands in the log of an åtgärd. */
export const INTERVENTION_ENTRY_KINDS = [
  'created',
  'changed',
  'note',
  'state',
  'progress',
  'handed_over',
  'answer',
] as const;
export type InterventionEntryKind = (typeof INTERVENTION_ENTRY_KINDS)[number];

/** Work on the physical environment: usually handed over to the technical department, with an answer back. */
export const HANDED_OVER_KINDS: readonly InterventionKind[] = ['lighting', 'clearing'];

/** Which step may follow which. What is done or dropped is opened again before it goes the other way. */
export const INTERVENTION_STEPS: Record<InterventionState, readonly InterventionState[]> = {
  planned: ['under_way', 'handed_over', 'done', 'dropped'],
  under_way: ['planned', 'handed_over', 'done', 'dropped'],
  handed_over: ['planned', 'under_way', 'done', 'dropped'],
  done: ['planned', 'under_way', 'handed_over'],
  dropped: ['planned', 'under_way', 'handed_over'],
};

/** What a member may do with the åtgärder of the own organization. Planning and dropping belong to who manages them. */
export const OWN_STEPS: readonly InterventionState[] = ['under_way', 'done'];

export const isOpenState = (state: InterventionState): boolean => state !== 'done' && state !== 'dropped';

/** True from the day after it was due, until it is done or dropped. Local dates, YYYY-MM-DD. */
export function isOverdue(intervention: { state: InterventionState; dueOn: string }, today: string): boolean {
  return isOpenState(intervention.state) && intervention.dueOn < today;
}

/** Who sees which account wrote a line of the log; the others see organization and role. */
export const LOG_NAMES_SEEN_BY: readonly Role[] = ['coordinator'];
