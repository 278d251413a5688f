import { STATUS_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { reviewWords } from './review_words.ts';
import type { Review } from './use_review.ts';

/** Two coordinators, one report: says plainly what happened to it meanwhile. Nothing was overwritten. */
export function ConflictNotice({
  conflict,
  onDismiss,
}: {
  conflict: Review['conflict'];
  onDismiss: () => void;
}) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  if (!conflict) return null;
  const status = conflict.stored?.status;
  return (
    <div role="alert" className="notice notice-error">
      <strong>{words.conflict}</strong>
      <p>
        {status && status !== 'new'
          ? words.conflictReviewed(STATUS_LABELS[status][language].toLocaleLowerCase(language))
          : words.conflictChanged}
      </p>
      <button type="button" className="button" onClick={onDismiss}>
        {words.understood}
      </button>
    </div>
  );
}
