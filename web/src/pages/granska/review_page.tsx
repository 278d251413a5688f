import './review.css';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { useEffect, useMemo, useState } from 'react';
import { incidentOf, useIncident, useIncidents } from '../../api/incidents.ts';
import { useCategories } from '../../api/municipality.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { optionalParameter, useUrlState } from '../../state/url_state.ts';
import type { Decision } from './review_actions.tsx';
import { ReviewPane } from './review_pane.tsx';
import { ReviewQueue } from './review_queue.tsx';
import { reviewWords } from './review_words.ts';
import { ShortcutsSwitch } from './shortcuts_switch.tsx';
import { useReview } from './use_review.ts';
import { useReviewKeys } from './use_review_keys.ts';

/** More than anybody reviews in one sitting; the rest come when these are done. */
const SHOWN = 200;

const incidentParameter = optionalParameter('handelse');

/** Granska: the queue, one report at a time, and the decision. Undo instead of "are you sure". */
export default function ReviewPage() {
  const words = useWords(reviewWords);
  const { municipality } = useCurrentMunicipality();
  const { code } = municipality;
  const { data: categories } = useCategories(code);
  const list = useIncidents(code, { status: 'new', limit: SHOWN }, { refetchInterval: 60_000 });
  const queue = useMemo(
    () =>
      (list.data?.features ?? [])
        .map(incidentOf)
        // the list comes by when it happened; here it is when it came in that matters
        .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)),
    [list.data],
  );
  const [selectedId, select] = useUrlState(incidentParameter);
  const [open, setOpen] = useState<Decision | null>(null);
  const index = queue.findIndex(({ id }) => id === selectedId);
  const { data: fetched, error: incidentError } = useIncident(code, selectedId);
  const incident = newest(queue[index], fetched?.id === selectedId ? fetched : undefined);

  const show = (id: string | null) => {
    setOpen(null);
    select(id);
  };
  const review = useReview(code, (after, action) => {
    // on to the next one that waits; a reopened one is shown again
    const next = queue[index + 1] ?? queue[index - 1];
    if (action === 'reopen') show(after.id);
    else if (after.id === selectedId) show(next?.id ?? null);
  });
  const step = (by: number) => {
    const next = queue[index === -1 ? 0 : index + by];
    if (next) show(next.id);
  };
  const openKey = (decision: Decision) => () => {
    if (incident) setOpen(decision);
  };
  useReviewKeys({
    j: () => step(1),
    k: () => step(-1),
    g: () => incident && review.decide(incident, 'accept'),
    l: openKey('return'),
    a: openKey('reject'),
    s: openKey('merge'),
    z: review.undo,
  });

  // on a wide screen the first report is open from the start; on a phone the list is
  const firstId = queue[0]?.id;
  useEffect(() => {
    if (selectedId === null && firstId && window.matchMedia('(min-width: 60rem)').matches) select(firstId);
  }, [selectedId, firstId, select]);

  if (list.error && !list.data) {
    return (
      <div className="page">
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (!list.data || !categories) return <Loading />;
  const { numberMatched } = list.data;
  return (
    <div className="review" data-view={selectedId === null ? 'queue' : 'detail'}>
      <div className="review-side">
        <div className="review-head">
          <PageHeading title={words.title}>{words.title}</PageHeading>
          <p className="muted" role="status">
            {numberMatched === 0 ? words.emptyTitle : words.waiting(numberMatched)}
          </p>
          {numberMatched > queue.length && (
            <p className="small">{words.shown(queue.length, numberMatched)}</p>
          )}
        </div>
        {queue.length === 0 ? (
          <p className="review-empty muted">{words.empty}</p>
        ) : (
          <ReviewQueue queue={queue} categories={categories} selectedId={selectedId} onSelect={show} />
        )}
        <ShortcutsSwitch />
      </div>
      <ReviewPane
        incident={selectedId === null ? undefined : incident}
        error={incidentError}
        hasQueue={queue.length > 0}
        categories={categories}
        review={review}
        open={open}
        onOpen={setOpen}
        onBack={() => show(null)}
      />
    </div>
  );
}

/** The list and the single fetch may each be ahead of the other. */
function newest(a: Incident | undefined, b: Incident | undefined): Incident | undefined {
  if (!a || !b) return a ?? b;
  return a.version > b.version ? a : b;
}
