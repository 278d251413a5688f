import type { EffectFacts } from './effect_facts.ts';
import { EFFECT_TEXTS } from './effect_texts.ts';
import type { LabelLanguage } from './label.ts';

/** The answer to "did it help?" as one plain sentence. Never a percentage without its limits, none at all of too few. */
export function effectSentence(facts: EffectFacts, language: LabelLanguage = 'sv'): string {
  const { reason, totals, tellableFrom, chosenControl } = facts;
  const texts = EFFECT_TEXTS[language];
  switch (reason) {
    case 'helped':
    case 'worsened':
    case 'not_shown':
      return judged(facts, language);
    case 'too_few':
      return totals ? texts.tooFew(totals, texts.control(facts)) : texts.reasons.too_few;
    case 'too_early':
      return tellableFrom ? texts.tooEarly(dateWords(tellableFrom, language)) : texts.reasons.too_early;
    case 'no_control':
      return chosenControl ? texts.controlOutside(texts.control(facts)) : texts.reasons.no_control;
    default:
      return texts.reasons[reason];
  }
}

function judged(facts: EffectFacts, language: LabelLanguage): string {
  const { reason, totals, rateRatio } = facts;
  const texts = EFFECT_TEXTS[language];
  if (!totals || !rateRatio) return texts.reasons.too_few;
  const { treatedBefore, treatedAfter } = totals;
  const { value, low, high } = rateRatio;
  const change = texts.change(signedPercent(value), signedPercent(low), signedPercent(high));
  const means = {
    helped: treatedAfter < treatedBefore ? texts.helped : texts.roseLess,
    worsened: treatedAfter > treatedBefore ? texts.worsened : texts.fellLess,
    not_shown: texts.notShown,
  };
  return `${texts.counts(totals, texts.control(facts))}: ${means[reason as keyof typeof means]} (${change}).`;
}

/** A ratio as a change: 0.43 → "−57", 1.2 → "+20", 1 → "0". */
export function signedPercent(ratio: number): string {
  const percent = Math.round((ratio - 1) * 100);
  if (percent === 0) return '0';
  return percent < 0 ? `−${-percent}` : `+${percent}`;
}

const dateWords = (date: string, language: LabelLanguage) =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

/** What happened around the place, in words; said as more than a possibility only beyond chance. */
export function displacementSentence(
  { reading, beyondChance }: { reading: string; beyondChance: boolean },
  language: LabelLanguage = 'sv',
): string {
  const texts = EFFECT_TEXTS[language].ring;
  if (reading.startsWith('displacement')) {
    if (!beyondChance) return texts.moreByChance;
    return reading === 'displacement_outweighs' ? texts.moved : texts.partlyMoved;
  }
  if (reading.startsWith('diffusion')) return beyondChance ? texts.diffusion : texts.fewerByChance;
  return texts.none;
}
