import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { controlPerPlace } from './effect_chart_shape.ts';
import { formatEffectNumber, formatEffectSpan } from './effect_texts.ts';
import { effectWords } from './effect_words.ts';

/** What the chart draws, in figures; latest first. */
export function EffectTable({ effect }: { effect: InterventionEffect }) {
  const words = useWords(effectWords);
  const language = useLanguage();
  return (
    <details className="small">
      <summary>{words.asTable}</summary>
      <div className="effect-table">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              <th scope="col">{words.part}</th>
              <th scope="col" className="number">
                {words.place}
              </th>
              <th scope="col" className="number">
                {words.control}
              </th>
              <th scope="col" className="number">
                {words.ring}
              </th>
            </tr>
          </thead>
          <tbody>
            {effect.series.toReversed().map((row) => (
              <tr key={row.from}>
                <th scope="row">{formatEffectSpan(row, language)}</th>
                <td>{words.roles[row.role]}</td>
                <td className="number">{row.treated}</td>
                <td className="number">
                  {effect.control ? formatEffectNumber(controlPerPlace(effect, row.control), language) : '–'}
                </td>
                <td className="number">{row.buffer}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
