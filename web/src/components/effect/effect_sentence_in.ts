import { effectSentence } from '@lagesbild/shared/labels/effect_sentence.ts';
import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import type { Language } from '../../state/language.ts';

/** What the sentence is made of. */
export type EffectSentenceFigures = Pick<
  InterventionEffect,
  'sentence' | 'reason' | 'totals' | 'chosenControl' | 'rateRatio' | 'tellableFrom'
> & { control: Pick<NonNullable<InterventionEffect['control']>, 'places'> | null };

/** The one sentence of an effect: as it was answered, and in English made of the same figures. */
export function effectSentenceIn(effect: EffectSentenceFigures, language: Language): string {
  if (language === 'sv') return effect.sentence;
  const { reason, totals, control, chosenControl, rateRatio, tellableFrom } = effect;
  const places = control?.places ?? 1;
  return effectSentence({ reason, totals, places, chosenControl, rateRatio, tellableFrom }, language);
}
