import { useId, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { useEscape } from '../../state/use_escape.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { LAYERS, type LayerWord } from './url_parameters.ts';

interface LayerSwitchesProps {
  shown: readonly LayerWord[];
  onChange(layers: readonly LayerWord[]): void;
  /** Roles without exact points get counts by cell in place of incidents. */
  seesPoints: boolean;
}

/** What lies on the map, as plain choices; on a phone under a button that tells how many are shown. */
export function LayerSwitches({ shown, onChange, seesPoints }: LayerSwitchesProps) {
  const words = useWords(lagesbildWords);
  const id = useId();
  const [open, setOpen] = useState(false);
  useEscape(open, () => setOpen(false));
  const nameOf = (layer: LayerWord) =>
    layer === 'handelser' && !seesPoints ? words.cellLayer : words.layerNames[layer];
  return (
    <div className="layer-menu" data-open={open || undefined}>
      <button
        type="button"
        className="button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={words.layers}
        onClick={() => setOpen(!open)}
      >
        {words.layersShort} <span className="badge badge-count">{shown.length}</span>
      </button>
      <fieldset className="layer-switches" id={id}>
        <legend className="visually-hidden">{words.layers}</legend>
        {LAYERS.map((layer) => {
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
    </div>
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
