import { useWords } from '../../state/language.ts';
import { mostCorners } from './chosen_part.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import type { SelectionState } from './use_selection.ts';

/** While a part of the map is drawn: how, and the way out. Afterwards why nothing came of it. */
export function DrawingHint({ selection }: { selection: SelectionState }) {
  const words = useWords(lagesbildWords);
  const { drawing, tooManyCorners, cancelDrawing } = selection;
  return (
    <div className="drawing-hint" role="status">
      {drawing && (
        <p>
          {drawing === 'rectangle' ? words.drawBox : words.drawPolygon}{' '}
          <button type="button" className="button-link" onClick={cancelDrawing}>
            {words.drawCancel}
          </button>
        </p>
      )}
      {!drawing && tooManyCorners && <p>{words.tooManyCorners(mostCorners)}</p>}
    </div>
  );
}
