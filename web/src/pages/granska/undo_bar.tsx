import { REVIEW_TRANSITIONS } from '@lagesbild/shared/domain/statuses.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { fullCategoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { usePlaceNamer } from '../../state/place_namer.ts';
import { whereText } from './incident_sentence.ts';
import { reviewWords } from './review_words.ts';
import type { Review } from './use_review.ts';

/** What was just decided, with the way back. It stays until the next decision: nobody has to hurry (WCAG 2.2.1). */
export function UndoBar({ review, categories }: { review: Review; categories: readonly Category[] }) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const nameOf = usePlaceNamer();
  const { done } = review;
  const first = done?.incidents[0];
  const canUndo =
    done !== null &&
    done.action !== 'reopen' &&
    done.incidents.every(({ status }) => REVIEW_TRANSITIONS.reopen.from.includes(status));
  return (
    <div className="undo-bar" role="status" data-shown={done !== null || undefined}>
      {done && first && (
        <>
          <span>
            <strong>{words.done[done.action]}:</strong>{' '}
            {done.incidents.length > 1
              ? words.several(done.incidents.length)
              : `${fullCategoryName(first.categoryCode, categories, language)}, ${whereText(first, words, nameOf)}`}
          </span>
          {canUndo && (
            <button type="button" className="button" disabled={review.isPending} onClick={review.undo}>
              {words.undo}
              <span className="key" aria-hidden="true">
                z
              </span>
            </button>
          )}
        </>
      )}
    </div>
  );
}
