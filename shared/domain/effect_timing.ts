/** Kinds of åtgärder that change a place for good: their effect counts from the day they were in place, with no end. */
const LASTING_KINDS: readonly string[] = ['lighting', 'clearing'];

/** What an åtgärd tells of when it works; local dates YYYY-MM-DD. */
export interface InterventionDates {
  kind: string;
  state: string;
  startsOn: string;
  dueOn: string;
  doneOn: string | null;
  /** The last day that the effect is counted, where one was decided beforehand. */
  followUpOn: string | null;
}

/** The days on which the effect of an åtgärd is counted. */
export interface EffectDates {
  from: string;
  /** That day included; null: as far as there are figures. */
  lastDay: string | null;
}

/**
 * On which days the effect of an åtgärd is counted. A lasting change of a place counts from the day it was done, with
 * no end; any other from its start to the day it was done, or is due while it is not. Where a follow-up was set, that
 * day is the last in both cases. Null for one that was dropped, and for a lasting change that is not done.
 */
export function effectDates(intervention: InterventionDates): EffectDates | null {
  const { kind, state, startsOn, dueOn, doneOn, followUpOn } = intervention;
  if (state === 'dropped') return null;
  if (LASTING_KINDS.includes(kind)) return doneOn === null ? null : { from: doneOn, lastDay: followUpOn };
  return { from: startsOn, lastDay: followUpOn ?? doneOn ?? dueOn };
}
