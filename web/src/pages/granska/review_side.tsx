import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { KeyboardEvent, RefObject } from 'react';
import { PageHeading } from '../../components/page_heading.tsx';
import { useWords } from '../../state/language.ts';
import { KeyList } from './key_list.tsx';
import { clearFilters, QueueFilters } from './queue_filters.tsx';
import type { QueueView } from './queue_view.ts';
import { queueWords } from './queue_words.ts';
import { ReviewQueue } from './review_queue.tsx';
import { reviewWords } from './review_words.ts';
import type { Marked } from './use_marked.ts';

interface ReviewSideProps {
  /** Everything that waits, also what was not fetched. */
  matched: number;
  waiting: readonly Incident[];
  queue: readonly Incident[];
  view: QueueView;
  duplicateIds: ReadonlySet<string>;
  categories: readonly Category[];
  marked: Marked;
  selectedId: string | null;
  litId: string | null;
  wantsFocus: RefObject<boolean>;
  mapShown: boolean;
  helpOpen: boolean;
  onMap: () => void;
  onHelp: () => void;
  onSelect: (id: string) => void;
  onLight: (id: string | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** How many wait, which of them are shown, and the list. */
export function ReviewSide(props: ReviewSideProps) {
  const { matched, waiting, queue, view, duplicateIds, categories, marked } = props;
  const words = useWords(reviewWords);
  const queueText = useWords(queueWords);
  return (
    <div className="review-side">
      <div className="review-head">
        <PageHeading title={words.title}>{words.title}</PageHeading>
        <p className="muted" role="status">
          {matched === 0 ? words.emptyTitle : words.waiting(matched)}
          {queue.length < waiting.length && ` · ${queueText.showing(queue.length, waiting.length)}`}
        </p>
        {matched > waiting.length && <p className="small">{words.shown(waiting.length, matched)}</p>}
        {waiting.length > 0 && (
          <>
            <QueueFilters
              waiting={waiting}
              view={view}
              duplicateCount={duplicateIds.size}
              categories={categories}
            />
            <div className="queue-tools">
              <label className="row small">
                <input
                  type="checkbox"
                  checked={queue.length > 0 && marked.ids.size === queue.length}
                  ref={(box) => {
                    if (box) box.indeterminate = marked.ids.size > 0 && marked.ids.size < queue.length;
                  }}
                  disabled={queue.length === 0}
                  onChange={(event) =>
                    event.currentTarget.checked ? marked.set(queue.map(({ id }) => id)) : marked.clear()
                  }
                />
                {marked.ids.size > 0 ? queueText.marked(marked.ids.size) : queueText.markAll}
              </label>
              <button
                type="button"
                className="button-link small map-toggle"
                aria-expanded={props.mapShown}
                onClick={props.onMap}
              >
                {props.mapShown ? queueText.hideMap : queueText.showMap}
              </button>
            </div>
          </>
        )}
      </div>
      {waiting.length === 0 ? (
        <p className="review-empty muted">{words.empty}</p>
      ) : queue.length === 0 ? (
        <p className="review-empty muted">
          {queueText.nothing}{' '}
          <button type="button" className="button-link" onClick={clearFilters}>
            {queueText.clear}
          </button>
        </p>
      ) : (
        <ReviewQueue
          queue={queue}
          categories={categories}
          duplicateIds={duplicateIds}
          selectedId={props.selectedId}
          marked={marked}
          litId={props.litId}
          wantsFocus={props.wantsFocus}
          onSelect={props.onSelect}
          onLight={props.onLight}
          onKeyDown={props.onKeyDown}
        />
      )}
      <KeyList open={props.helpOpen} onToggle={props.onHelp} />
    </div>
  );
}
