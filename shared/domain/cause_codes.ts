/** What a cause is of: the place itself, what is there to be taken or harmed, or how people come together. */
export const CAUSE_KINDS = ['place', 'exposure', 'situation'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** How sure the group is of a cause, from evidence to a guess. */
export const CAUSE_CERTAINTIES = ['supported', 'likely', 'guess'] as const;
export type CauseCertainty = (typeof CAUSE_CERTAINTIES)[number];

export const EVIDENCE_KINDS = ['incident', 'visit', 'statistics'] as const;
