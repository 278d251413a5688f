import { effectCaveatText } from '@lagesbild/shared/labels/effect_caveats.ts';
import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { formatEffectNumber, formatEffectShare } from './effect_texts.ts';
import { effectWords } from './effect_words.ts';

/** How much could have been seen, and how it was computed; folded in until asked for. */
export function EffectMethod({ effect }: { effect: InterventionEffect }) {
  const words = useWords(effectWords);
  const language = useLanguage();
  const { power, difference, displacement, caveats, dataAsOf, timeZone } = effect;
  const number = (value: number) => formatEffectNumber(value, language);
  const asOf = new Date(dataAsOf).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  return (
    <div className="small">
      {power.length > 0 && (
        <details>
          <summary>{words.power}</summary>
          <ul>
            {power.map(({ reduction, chance }) => (
              <li key={reduction}>
                {words.powerOf(formatEffectShare(reduction, language), formatEffectShare(chance, language))}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{words.method}</summary>
        <p className="prose">{words.methodText}</p>
        {difference && (
          <p>{words.difference(number(difference.value), number(difference.low), number(difference.high))}</p>
        )}
        {displacement && <p>{words.quotient(number(displacement.wdq))}</p>}
        <ul>
          {caveats.map((code) => (
            <li key={code}>{effectCaveatText(code, language)}</li>
          ))}
        </ul>
        <p className="muted">{words.dataAsOf(asOf)}</p>
      </details>
    </div>
  );
}
