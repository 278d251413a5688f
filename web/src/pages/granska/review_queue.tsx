import './review_queue.css';
import { ageLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useRef } from 'react';
import { CategoryMark } from '../../components/category_mark.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { type PlaceNamer, usePlaceNamer } from '../../state/place_namer.ts';
import { serverTime } from '../../state/server_clock.ts';
import { whereText } from './incident_sentence.ts';
import { queueWords } from './queue_words.ts';
import { reviewWords } from './review_words.ts';
import type { Marked } from './use_marked.ts';

/** After this a report has waited so long that it is said in words. */
const LONG_WAIT_MILLISECONDS = 3 * 86_400_000;

interface ReviewQueueProps {
  queue: readonly Incident[];
  categories: readonly Category[];
  duplicateIds: ReadonlySet<string>;
  selectedId: string | null;
  marked: Marked;
  litId: string | null;
  /** Set when the row that becomes the selected one is to take the focus. */
  wantsFocus: RefObject<boolean>;
  onSelect: (id: string) => void;
  onLight: (id: string | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The reports that wait, each with how long. One stop for Tab; arrows go on. The twin of the map. */
export function ReviewQueue(props: ReviewQueueProps) {
  const { queue, selectedId, marked, duplicateIds, litId, onKeyDown } = props;
  const words = useWords(reviewWords);
  const nameOf = usePlaceNamer();
  const stopId = queue.some(({ id }) => id === selectedId) ? selectedId : queue[0]?.id;
  // the rows are many: what they are given stays the same while one of them changes
  const latest = useRef(props);
  latest.current = props;
  const onMark = useCallback((id: string, range: boolean) => {
    const { extendTo, toggle } = latest.current.marked;
    if (range) extendTo(id);
    else toggle(id);
  }, []);
  const onSelect = useCallback((id: string) => latest.current.onSelect(id), []);
  return (
    <ul className="review-queue" aria-label={words.queue} onKeyDown={onKeyDown}>
      {queue.map((incident) => (
        <QueueRow
          key={incident.id}
          incident={incident}
          categories={props.categories}
          nameOf={nameOf}
          selected={incident.id === selectedId}
          isStop={incident.id === stopId}
          isMarked={marked.ids.has(incident.id)}
          isLit={incident.id === litId}
          hasDuplicate={duplicateIds.has(incident.id)}
          wantsFocus={props.wantsFocus}
          onSelect={onSelect}
          onLight={props.onLight}
          onMark={onMark}
        />
      ))}
    </ul>
  );
}

interface QueueRowProps {
  incident: Incident;
  categories: readonly Category[];
  nameOf: PlaceNamer;
  selected: boolean;
  isStop: boolean;
  isMarked: boolean;
  isLit: boolean;
  hasDuplicate: boolean;
  wantsFocus: RefObject<boolean>;
  onSelect: (id: string) => void;
  onLight: (id: string | null) => void;
  onMark: (id: string, range: boolean) => void;
}

const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { incident, categories, nameOf, selected, isStop, isMarked, wantsFocus } = props;
  const words = useWords(reviewWords);
  const { likelyDuplicate, mark } = useWords(queueWords);
  const language = useLanguage();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!selected) return;
    row.current?.scrollIntoView({ block: 'nearest' });
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    row.current?.focus({ preventScroll: true });
  }, [selected, wantsFocus]);
  const top = categories.find((category) => category.code === incident.topCategoryCode);
  const waited = serverTime() - Date.parse(incident.receivedAt);
  const name = fullCategoryName(incident.categoryCode, categories, language);
  const where = whereText(incident, words, nameOf);
  const light = () => props.onLight(incident.id);
  const dim = () => props.onLight(null);
  return (
    <li
      className="queue-item"
      data-marked={isMarked || undefined}
      data-lit={props.isLit || undefined}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      <label className="queue-check">
        <input
          type="checkbox"
          aria-label={mark(`${name}, ${where}`)}
          checked={isMarked}
          tabIndex={isStop ? 0 : -1}
          onChange={() => {}}
          onClick={(event) => props.onMark(incident.id, event.shiftKey)}
        />
      </label>
      <button
        ref={row}
        type="button"
        className="queue-row"
        tabIndex={isStop ? 0 : -1}
        aria-current={selected || undefined}
        onClick={() => props.onSelect(incident.id)}
      >
        {top && <CategoryMark category={top} />}
        <span className="queue-text">
          <strong>{name}</strong>
          <span className="queue-where small">
            <span className="muted">{where}</span>
            {props.hasDuplicate && <span className="queue-flag">{likelyDuplicate}</span>}
          </span>
          {incident.text && <span className="queue-excerpt small">{incident.text}</span>}
        </span>
        <span className="queue-age small" data-old={waited > LONG_WAIT_MILLISECONDS || undefined}>
          {ageLabel(waited, language)}
          {waited > LONG_WAIT_MILLISECONDS && <span className="visually-hidden">, {words.old}</span>}
        </span>
      </button>
    </li>
  );
});
