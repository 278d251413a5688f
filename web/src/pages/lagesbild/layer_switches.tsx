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
  // roles that the server answers get no change by cell
  const offered = LAYERS.filter((layer) => seesPoints || layer !== 'forandring');
  return (
    <fieldset className="layer-switches">
      <legend className="visually-hidden">{words.layers}</legend>
      {offered.map((layer) => {
        const on = shown.includes(layer);
        return (
          <button
            key={layer}
            type="button"
            className="button"
            aria-pressed={on}
            onClick={() => onChange(withLayer(shown, layer, !on))}
          >
            {nameOf(layer)}
          </button>
        );
      })}
    </fieldset>
  );
}

/** Two surfaces on each other could not be told apart: one puts the other out. */
const SURFACES: readonly LayerWord[] = ['tathet', 'forandring'];

function withLayer(shown: readonly LayerWord[], layer: LayerWord, on: boolean): LayerWord[] {
  return LAYERS.filter((other) => {
    if (other === layer) return on;
    return shown.includes(other) && !(on && SURFACES.includes(layer) && SURFACES.includes(other));
  });
}
