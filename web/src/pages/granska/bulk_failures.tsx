import { STATUS_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { fullCategoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { usePlaceNamer } from '../../state/place_namer.ts';
import { whereText } from './incident_sentence.ts';
import { queueWords } from './queue_words.ts';
import { reviewWords } from './review_words.ts';
import type { Review } from './use_review.ts';

interface BulkFailuresProps {
  review: Review;
  categories: readonly Category[];
  onSelect: (id: string) => void;
}

/** Of several, those that could not be decided, each with why and a way to it. */
export function BulkFailures({ review, categories, onSelect }: BulkFailuresProps) {
  const words = useWords(queueWords);
  const reviewed = useWords(reviewWords);
  const language = useLanguage();
  const nameOf = usePlaceNamer();
  const { failed } = review;
  if (failed.length === 0) return null;
  const why = ({ code, detail, stored }: Review['failed'][number]) => {
    if (code !== 'version_conflict' && code !== 'transition_not_allowed') return detail;
    if (!stored || stored.status === 'new') return words.failedChanged;
    return words.failedReviewed(STATUS_LABELS[stored.status][language].toLocaleLowerCase(language));
  };
  return (
    <div role="alert" className="notice notice-error">
      <strong>{words.failedTitle(failed.length)}</strong>
      <ul className="bulk-failures">
        {failed.map((row) => (
          <li key={row.id}>
            {row.stored ? (
              <button type="button" className="button-link" onClick={() => onSelect(row.id)}>
                {fullCategoryName(row.stored.categoryCode, categories, language)},{' '}
                {whereText(row.stored, reviewed, nameOf)}
              </button>
            ) : (
              words.unknownReport
            )}
            : {why(row)}
          </li>
        ))}
      </ul>
      <p className="small">{words.failedHint}</p>
      <button type="button" className="button" onClick={review.dismissFailed}>
        {reviewed.understood}
      </button>
    </div>
  );
}
