/** What an answer about an åtgärd comes down to. The first seven are the engine's, the others are known before it is asked. */
export const EFFECT_REASONS = [
  'helped',
  'worsened',
  'not_shown',
  'too_early',
  'too_few',
  'too_short',
  'short_history',
  'no_control',
  'not_done',
  'dropped',
  'no_place',
  'outside',
] as const;
export type EffectReason = (typeof EFFECT_REASONS)[number];

/** A control that somebody has chosen: an area of the register by its name, or a surface drawn for this. */
export interface ChosenControl {
  kind: 'area' | 'drawn';
  name: string | null;
}

export interface EffectFacts {
  reason: EffectReason;
  totals: {
    treatedBefore: number;
    treatedAfter: number;
    controlBefore: number;
    controlAfter: number;
  } | null;
  /** Places that the control is made of. */
  places: number;
  /** Null: chosen by matching. */
  chosenControl: ChosenControl | null;
  /** 0.8 is a fifth fewer than the control would have it; with 95 % limits. */
  rateRatio: { value: number; low: number; high: number } | null;
  /** Local date YYYY-MM-DD. */
  tellableFrom: string | null;
}
