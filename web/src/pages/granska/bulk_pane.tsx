import { REVIEW_ACTION_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { categoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { countBy } from './queue_view.ts';
import { queueWords } from './queue_words.ts';
import { ReasonForm } from './reason_form.tsx';
import { DECISIONS, type OpenPart } from './review_actions.tsx';
import { reviewWords } from './review_words.ts';
import type { Review } from './use_review.ts';
import { shortcutsChoice } from './use_review_keys.ts';

interface BulkPaneProps {
  incidents: readonly Incident[];
  categories: readonly Category[];
  review: Review;
  open: OpenPart | null;
  onOpen: (part: OpenPart | null) => void;
  onClear: () => void;
}

/** The marked reports and one decision for them all; a merge is decided one by one. */
export function BulkPane({ incidents, categories, review, open, onOpen, onClear }: BulkPaneProps) {
  const words = useWords(queueWords);
  const { actions } = useWords(reviewWords);
  const language = useLanguage();
  const hasKeys = shortcutsChoice.use() === 'on';
  const counts = countBy(incidents, ({ topCategoryCode }) => topCategoryCode);
  return (
    <section className="bulk-pane" data-shown aria-labelledby="bulk-title">
      <div className="row">
        <h2 id="bulk-title">{words.markedTitle(incidents.length)}</h2>
        <button type="button" className="button button-quiet push-end" onClick={onClear}>
          {words.unmark}
        </button>
      </div>
      <ul className="bulk-mix">
        {categories
          .filter(({ code }) => counts.has(code))
          .map((category) => (
            <li key={category.code} className="row">
              <CategoryMark category={category} />
              {categoryName(category, language)}
              <strong>{counts.get(category.code)}</strong>
            </li>
          ))}
      </ul>
      <p className="muted small">{words.markedHint}</p>
      {(open === 'return' || open === 'reject') && (
        <ReasonForm
          key={open}
          decision={open}
          busy={review.isPending}
          onCancel={() => onOpen(null)}
          onDecide={(reason) => review.decideAll(incidents, open, reason)}
        />
      )}
      <section
        className="review-buttons"
        aria-label={actions}
        hidden={open === 'return' || open === 'reject'}
      >
        {DECISIONS.map(([action, key]) =>
          action === 'merge' ? null : (
            <button
              key={action}
              type="button"
              className={action === 'accept' ? 'button button-primary' : 'button'}
              aria-expanded={action === 'accept' ? undefined : open === action}
              disabled={review.isPending}
              onClick={() =>
                action === 'accept'
                  ? review.decideAll(incidents, 'accept')
                  : onOpen(open === action ? null : action)
              }
            >
              {REVIEW_ACTION_LABELS[action][language]} ({incidents.length})
              {hasKeys && (
                <span className="key" aria-hidden="true">
                  {key}
                </span>
              )}
            </button>
          ),
        )}
      </section>
    </section>
  );
}
