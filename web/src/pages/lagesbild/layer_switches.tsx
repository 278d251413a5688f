import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { LAYERS, type LayerWord } from './url_parameters.ts';

interface LayerSwitchesProps {
  shown: readonly LayerWord[];
  onChange(layers: readonly LayerWord[]): void;
  /** Roles without exact points get counts by cell in place of incidents. */
  seesPoints: boolean;
}

/** What lies on the map, as plain choices. */
export function LayerSwitches({ shown, onChange, seesPoints }: LayerSwitchesProps) {
  const words = useWords(lagesbildWords);
  const nameOf = (layer: LayerWord) =>
    layer === 'handelser' && !seesPoints ? words.cellLayer : words.layerNames[layer];
  return (
    <fieldset className="layer-switches">
      <legend className="visually-hidden">{words.layers}</legend>
      {LAYERS.map((layer) => {
        const on = shown.includes(layer);
        return (
          <button
            key={layer}
            type="button"
            className="button"
            aria-pressed={on}
            onClick={() =>
              onChange(LAYERS.filter((other) => (other === layer ? !on : shown.includes(other))))
            }
          >
            {nameOf(layer)}
          </button>
        );
      })}
    </fieldset>
  );
}
