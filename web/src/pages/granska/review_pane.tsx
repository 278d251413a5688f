import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useRef } from 'react';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { ConflictNotice } from './conflict_notice.tsx';
import { type Decision, ReviewActions } from './review_actions.tsx';
import { ReviewDetail } from './review_detail.tsx';
import { reviewWords } from './review_words.ts';
import type { SimilarIncident } from './similar_incidents.ts';
import { UndoBar } from './undo_bar.tsx';
import type { Review } from './use_review.ts';
import { useSimilarIncidents } from './use_similar_incidents.ts';

interface ReviewPaneProps {
  /** undefined when none is chosen or it is still being fetched. */
  incident: Incident | undefined;
  error: Error | null;
  hasQueue: boolean;
  categories: readonly Category[];
  review: Review;
  open: Decision | null;
  onOpen: (decision: Decision | null) => void;
  onBack: () => void;
}

/** The chosen report with its decisions, and above them what was just decided. */
export function ReviewPane(props: ReviewPaneProps) {
  const { incident, error, hasQueue, categories, review } = props;
  const words = useWords(reviewWords);
  return (
    <div className="review-pane">
      <UndoBar review={review} categories={categories} />
      <ConflictNotice conflict={review.conflict} onDismiss={review.dismissConflict} />
      <ProblemNotice error={review.error ?? error} />
      {incident ? (
        <ChosenReport {...props} incident={incident} />
      ) : (
        hasQueue && <p className="review-empty muted">{words.choose}</p>
      )}
    </div>
  );
}

function ChosenReport({
  incident,
  categories,
  review,
  open,
  onOpen,
  onBack,
}: ReviewPaneProps & { incident: Incident }) {
  const words = useWords(reviewWords);
  const similar: SimilarIncident[] | undefined = useSimilarIncidents(incident);
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each report is read from its beginning
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    // on a phone the list that was pressed is gone: go on reading here
    if (document.activeElement === document.body) scroller.current?.querySelector('h2')?.focus();
  }, [incident.id]);
  return (
    <>
      <div ref={scroller} className="review-scroll">
        <button type="button" className="button button-quiet review-back" onClick={onBack}>
          ‹ {words.backToQueue}
        </button>
        <ReviewDetail
          incident={incident}
          categories={categories}
          similar={similar}
          onShowSimilar={() => onOpen('merge')}
        />
      </div>
      <ReviewActions
        incident={incident}
        categories={categories}
        similar={similar}
        open={open}
        busy={review.isPending}
        onOpen={onOpen}
        onDecide={(action, extra) => review.decide(incident, action, extra)}
      />
    </>
  );
}
