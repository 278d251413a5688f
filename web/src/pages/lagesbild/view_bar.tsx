import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { LayerSwitches } from './layer_switches.tsx';
import type { DisplayWord } from './url_parameters.ts';
import type { PictureChoices } from './use_picture_query.ts';

interface ViewBarProps {
  choices: PictureChoices;
  seesPoints: boolean;
  display: DisplayWord;
  withMatrix: boolean;
  onDisplay(display: DisplayWord): void;
}

/** Over the map: which layers, and map or list. */
export function ViewBar({ choices, seesPoints, display, withMatrix, onDisplay }: ViewBarProps) {
  const words = useWords(lagesbildWords);
  return (
    <div className="view-bar">
      {display === 'karta' && (
        <LayerSwitches shown={choices.layers} onChange={choices.chooseLayers} seesPoints={seesPoints} />
      )}
      <fieldset className="segments push-end">
        <legend className="visually-hidden">{words.display}</legend>
        <button type="button" aria-pressed={display === 'karta'} onClick={() => onDisplay('karta')}>
          {words.map}
        </button>
        <button
          type="button"
          aria-pressed={display === 'lista'}
          aria-label={words.showAsList}
          onClick={() => onDisplay('lista')}
        >
          {words.list}
        </button>
        {withMatrix && (
          <button
            type="button"
            aria-pressed={display === 'matris'}
            aria-label={words.showAsMatrix}
            onClick={() => onDisplay('matris')}
          >
            {words.matrix}
          </button>
        )}
      </fieldset>
    </div>
  );
}
