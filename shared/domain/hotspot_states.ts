/** How far the work with a place has come: kartläggs, analyseras, åtgärdas, följs upp, avslutad. */
export const HOTSPOT_STATES = ['mapping', 'analysing', 'acting', 'following_up', 'closed'] as const;
export type HotspotState = (typeof HOTSPOT_STATES)[number];

export const VISIT_KINDS = ['visit', 'safety_walk', 'talk'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

interface HotspotTransition {
  from: HotspotState;
  to: HotspotState;
  /** On to the next, one back, closed before its time or after it, taken up again. */
  kind: 'forward' | 'back' | 'close' | 'reopen';
  /** Whoever reads the history later cannot tell why without one. */
  reasonRequired: boolean;
}

/** Every step that may be taken; those on the way need no reason, all others do. */
export const HOTSPOT_TRANSITIONS: readonly HotspotTransition[] = [
  { from: 'mapping', to: 'analysing', kind: 'forward', reasonRequired: false },
  { from: 'mapping', to: 'closed', kind: 'close', reasonRequired: true },
  { from: 'analysing', to: 'acting', kind: 'forward', reasonRequired: false },
  { from: 'analysing', to: 'mapping', kind: 'back', reasonRequired: true },
  { from: 'analysing', to: 'closed', kind: 'close', reasonRequired: true },
  { from: 'acting', to: 'following_up', kind: 'forward', reasonRequired: false },
  { from: 'acting', to: 'analysing', kind: 'back', reasonRequired: true },
  { from: 'acting', to: 'closed', kind: 'close', reasonRequired: true },
  { from: 'following_up', to: 'closed', kind: 'close', reasonRequired: true },
  { from: 'following_up', to: 'acting', kind: 'back', reasonRequired: true },
  { from: 'closed', to: 'mapping', kind: 'reopen', reasonRequired: true },
  { from: 'closed', to: 'following_up', kind: 'back', reasonRequired: true },
];

/** The steps that lead on from a state, in the order they are offered. */
export const stepsFrom = (state: HotspotState): HotspotTransition[] =>
  HOTSPOT_TRANSITIONS.filter(({ from }) => from === state);

/** The step between two states, or null when there is none. */
export const stepBetween = (from: HotspotState, to: HotspotState): HotspotTransition | null =>
  HOTSPOT_TRANSITIONS.find((step) => step.from === from && step.to === to) ?? null;
