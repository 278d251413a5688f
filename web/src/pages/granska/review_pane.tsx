import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useRef } from 'react';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { BulkFailures } from './bulk_failures.tsx';
import { BulkPane } from './bulk_pane.tsx';
import { ComparePane } from './compare_pane.tsx';
import { ConflictNotice } from './conflict_notice.tsx';
import { CorrectForm } from './correct_form.tsx';
import type { Point } from './queue_map.tsx';
import { type OpenPart, ReviewActions } from './review_actions.tsx';
import { ReviewDetail } from './review_detail.tsx';
import { reviewWords } from './review_words.ts';
import type { SimilarIncident } from './similar_incidents.ts';
import { UndoBar } from './undo_bar.tsx';
import type { Review } from './use_review.ts';

interface ReviewPaneProps {
  /** undefined when none is chosen or it is still being fetched. */
  incident: Incident | undefined;
  /** The marked ones; with any, decisions are for all of them. */
  marked: readonly Incident[];
  error: Error | null;
  hasQueue: boolean;
  categories: readonly Category[];
  /** Near in time and place; undefined until they are here. */
  similar: readonly SimilarIncident[] | undefined;
  other: Incident | undefined;
  movedPoint: Point | null;
  review: Review;
  open: OpenPart | null;
  onOpen: (part: OpenPart | null) => void;
  onOther: (id: string) => void;
  onSelect: (id: string) => void;
  onBack: () => void;
  onClearMarked: () => void;
}

/** The chosen report with its decisions, or the marked ones with theirs; above them what was just decided. */
export function ReviewPane(props: ReviewPaneProps) {
  const { incident, marked, error, hasQueue, categories, review } = props;
  const words = useWords(reviewWords);
  return (
    <div className="review-pane">
      <UndoBar review={review} categories={categories} />
      <div className="review-notices">
        <ConflictNotice conflict={review.conflict} onDismiss={review.dismissConflict} />
        <BulkFailures review={review} categories={categories} onSelect={props.onSelect} />
        <ProblemNotice error={review.error ?? error} />
      </div>
      {marked.length > 0 ? (
        <BulkPane
          incidents={marked}
          categories={categories}
          review={review}
          open={props.open}
          onOpen={props.onOpen}
          onClear={props.onClearMarked}
        />
      ) : incident ? (
        <ChosenReport {...props} incident={incident} />
      ) : (
        hasQueue && <p className="review-empty muted">{words.choose}</p>
      )}
    </div>
  );
}

function ChosenReport(props: ReviewPaneProps & { incident: Incident }) {
  const { incident, categories, similar, other, review, open, onOpen, onBack } = props;
  const words = useWords(reviewWords);
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each report is read from its beginning
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    // on a phone the list that was pressed is gone: go on reading here
    if (document.activeElement === document.body) scroller.current?.querySelector('h2')?.focus();
  }, [incident.id]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section ref={scroller} className="review-scroll" tabIndex={0} aria-label={words.report}>
        <button type="button" className="button button-quiet review-back" onClick={onBack}>
          ‹ {words.backToQueue}
        </button>
        {open === 'merge' ? (
          <ComparePane
            incident={incident}
            similar={similar}
            other={other}
            categories={categories}
            review={review}
            onOther={props.onOther}
            onClose={() => onOpen(null)}
          />
        ) : open === 'correct' ? (
          <CorrectForm
            key={incident.id}
            incident={incident}
            categories={categories}
            point={props.movedPoint}
            onDone={() => onOpen(null)}
          />
        ) : (
          <ReviewDetail
            incident={incident}
            categories={categories}
            similar={similar}
            onCompare={() => onOpen('merge')}
            onSelect={props.onSelect}
          />
        )}
      </section>
      {open !== 'merge' && open !== 'correct' && (
        <ReviewActions
          incident={incident}
          open={open}
          busy={review.isPending}
          onOpen={onOpen}
          onDecide={(action, reason) => review.decide(incident, action, reason)}
        />
      )}
    </>
  );
}
