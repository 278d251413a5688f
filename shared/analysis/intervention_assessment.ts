import type { ControlPlace } from './choose_control.ts';
import type { Overdispersion } from './count_overdispersion.ts';
import type { Displacement } from './displacement.ts';
import type { DisplacementDifference } from './displacement_difference.ts';
import type { ChoosingRule, EffectPeriods } from './effect_periods.ts';
import type { EffectPower } from './effect_power.ts';
import type { EffectTotals, EffectVerdict, RateRatio } from './measure_effect.ts';
import type { PeriodBounds } from './period_index.ts';

/** An åtgärd at a place, and the counts to judge it by. Everything here and in the result survives structured cloning. */
export interface InterventionInput {
  /** Whole fortnights on the municipality's anchor, most recent first and on end; only those whose usual delay has passed. */
  fortnights: readonly PeriodBounds[];
  /** Counts by cell of each of them. */
  countsByFortnight: readonly Int32Array[];
  /** Cells of the place. */
  footprint: readonly number[];
  /** Found as a hotspot, or drawn by hand: which fortnights it was chosen on. */
  origin: 'hotspot' | 'drawn';
  /** Epoch ms. */
  decidedAt: number;
  startsAt: number;
  /** Where the earliest fortnight begins that the place was chosen on, when that is on record; else the flagged run is looked for. */
  chosenFrom?: number | null;
  /** Planned end of the after period (end of the åtgärd or follow-up date); null: as far as fortnights are closed. */
  endsAt: number | null;
  /** Footprints of other åtgärder, which no control may touch. */
  otherFootprints?: readonly (readonly number[])[];
  /** The analyst's own control; left out: chosen by matching. */
  control?: readonly number[];
}

/**
 * 'no_control': no comparable place. 'too_early': after is not closed. 'too_short': no whole fortnight lies between
 * start and planned end. 'short_history': nothing is left before.
 */
export type AssessmentVerdict = EffectVerdict | 'no_control' | 'too_early' | 'too_short' | 'short_history';

/** What a fortnight is to the assessment. */
export type FortnightRole = 'matching' | 'before' | 'choosing' | 'after' | 'outside';

export interface AssessedFortnight extends PeriodBounds {
  role: FortnightRole;
  /** Incidents in the place, around it and in the control. */
  treated: number;
  buffer: number;
  control: number;
}

export interface AssessedControl {
  rule: 'given' | 'matched';
  cells: number[];
  /** Best first; empty for a control that was given. */
  places: ControlPlace[];
  /** Places where the footprint fits, and those between half and twice as busy; 0 for one that was given. */
  candidates: number;
  comparable: number;
  /** Cells of the control for each cell of the place. */
  size: number;
}

/**
 * open_ended: every new look at an after period without a planned end is a new chance of a false "it helped".
 * shortened_by_history, shortened_to_most: shorter than planned, for want of history or at the 26 fortnights.
 * not_flagged_before: found as a hotspot, but not flagged in the six fortnights before the decision.
 * few_matching: the control was matched on fewer than six fortnights.
 * control_touched: a given control touches the place, its surroundings or another åtgärd.
 * touched_by_other_intervention: the place or its surroundings lie in those of another åtgärd.
 * overdispersed: φ above 1.5, the limits are that much wider. few_fortnights: φ rests on fewer than 8 degrees of freedom.
 */
export type AssessmentCaveat =
  | 'open_ended'
  | 'shortened_by_history'
  | 'shortened_to_most'
  | 'not_flagged_before'
  | 'few_matching'
  | 'control_touched'
  | 'touched_by_other_intervention'
  | 'half_added'
  | 'overdispersed'
  | 'few_fortnights'
  | 'empty_buffer';

/** Every parameter as used. */
interface AssessmentParameters {
  fortnightsPerSide: number;
  closedAfter: number;
  lengthRule: EffectPeriods['lengthRule'];
  choosingRule: ChoosingRule;
  choosingFortnights: number;
  matchingFortnights: number;
  bufferWidthCells: number;
  cellSizeMeters: number;
  /** φ, and the degrees of freedom that it rests on; null until after is closed. */
  overdispersion: Overdispersion | null;
  /** Share of places without effect that are called "it helped". */
  statedRate: number;
}

export interface InterventionAssessment {
  verdict: AssessmentVerdict;
  periods: EffectPeriods;
  /** Oldest first. */
  series: AssessedFortnight[];
  buffer: number[];
  /** Null when no place is comparable. */
  control: AssessedControl | null;
  /** Null until after is closed. */
  totals: EffectTotals | null;
  rateRatio: RateRatio | null;
  difference: DisplacementDifference | null;
  /** Only when it helped. */
  displacement: Displacement | null;
  /** Chance to see −20 % and −40 % with the counts at hand; null without before or control. */
  power: EffectPower[] | null;
  parameters: AssessmentParameters;
  caveats: AssessmentCaveat[];
}
