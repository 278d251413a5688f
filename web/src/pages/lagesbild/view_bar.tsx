import type { ReactNode } from 'react';
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
  analysisOpen: boolean;
  onAnalysis(open: boolean): void;
  share: ReactNode;
}

/** Over the map: which layers, how it is computed, passing it on, and map, list or matrix. */
export function ViewBar(props: ViewBarProps) {
  const { choices, seesPoints, display, withMatrix, onDisplay, analysisOpen, onAnalysis, share } = props;
  const words = useWords(lagesbildWords);
  return (
    <div className="view-bar">
      {display === 'karta' && (
        <LayerSwitches shown={choices.layers} onChange={choices.chooseLayers} seesPoints={seesPoints} />
      )}
      <div className="view-bar-end push-end">
        <button
          type="button"
          className="button"
          aria-pressed={analysisOpen}
          onClick={() => onAnalysis(!analysisOpen)}
        >
          {words.analysis}
        </button>
        {share}
      </div>
      <fieldset className="segments">
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
