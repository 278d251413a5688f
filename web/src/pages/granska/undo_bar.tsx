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
  const canUndo =
    done !== null &&
    done.action !== 'reopen' &&
    REVIEW_TRANSITIONS.reopen.from.includes(done.incident.status);
  return (
    <div className="undo-bar" role="status" data-shown={done !== null || undefined}>
      {done && (
        <>
          <span>
            <strong>{words.done[done.action]}:</strong>{' '}
            {fullCategoryName(done.incident.categoryCode, categories, language)},{' '}
            {whereText(done.incident, words, nameOf)}
          </span>
          {canUndo && (
            <button
              type="button"
              className="button"
              aria-keyshortcuts="z"
              disabled={review.isPending}
              onClick={review.undo}
            >
              {words.undo}
            </button>
          )}
        </>
      )}
    </div>
  );
}
