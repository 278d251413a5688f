/** Kinds of åtgärder that change a place for good: their effect counts from the day they were in place, with no end. */
const LASTING_KINDS: readonly string[] = ['lighting', 'clearing'];

/** What an åtgärd tells of its time; local dates YYYY-MM-DD. */
export interface InterventionDates {
  kind: string;
  state: string;
  startsOn: string;
  dueOn: string;
  doneOn: string | null;
  /** Until when the effect is counted, when that was said. */
  followUpOn: string | null;
}

/** From when to when (that day included; null: as far as there are figures) an åtgärd can be expected to show. */
export interface EffectDates {
  from: string;
  lastDay: string | null;
}

/**
 * Which days an åtgärd acts and its effect is counted. Lasting changes of a place from the day they were done, others from
 * start to the day they were done or are due; in both cases to the day of the follow-up where one was set. Null for one that was dropped, and for a lasting change that is not done.
 */
export function effectDates(intervention: InterventionDates): EffectDates | null {
  const { kind, state, startsOn, dueOn, doneOn, followUpOn } = intervention;
  if (state === 'dropped') return null;
  if (LASTING_KINDS.includes(kind)) return doneOn === null ? null : { from: doneOn, lastDay: followUpOn };
  return { from: startsOn, lastDay: followUpOn ?? doneOn ?? dueOn };
}
