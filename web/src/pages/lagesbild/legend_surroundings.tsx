import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import type { SurroundingsParts } from './use_surroundings.ts';

/** What of the surroundings is shown, each with its switch. */
export function LegendSurroundings({ parts, toggle }: SurroundingsParts) {
  const words = useWords(lagesbildWords);
  return (
    <fieldset className="legend-parts">
      <legend>{words.layerNames.omgivning}</legend>
      {parts.map(({ id, name, shown }) => (
        <label key={id}>
          <input type="checkbox" checked={shown} onChange={() => toggle(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
