import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { LayerSwitches } from './layer_switches.tsx';
import type { PictureChoices } from './use_picture_query.ts';

interface ViewBarProps {
  choices: PictureChoices;
  seesPoints: boolean;
  asList: boolean;
  onDisplay(display: 'karta' | 'lista'): void;
}

/** Over the map: which layers, and map or list. */
export function ViewBar({ choices, seesPoints, asList, onDisplay }: ViewBarProps) {
  const words = useWords(lagesbildWords);
  return (
    <div className="view-bar">
      {!asList && (
        <LayerSwitches shown={choices.layers} onChange={choices.chooseLayers} seesPoints={seesPoints} />
      )}
      <fieldset className="segments push-end">
        <legend className="visually-hidden">{words.display}</legend>
        <button type="button" aria-pressed={!asList} onClick={() => onDisplay('karta')}>
          {words.map}
        </button>
        <button
          type="button"
          aria-pressed={asList}
          aria-label={words.showAsList}
          onClick={() => onDisplay('lista')}
        >
          {words.list}
        </button>
      </fieldset>
    </div>
  );
}
