import './review_queue.css';
import { ageLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useRef } from 'react';
import { CategoryMark } from '../../components/category_mark.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { type PlaceNamer, usePlaceNamer } from '../../state/place_namer.ts';
import { serverTime } from '../../state/server_clock.ts';
import { whereText } from './incident_sentence.ts';
import { reviewWords } from './review_words.ts';

/** After this a report has waited so long that it is said in words. */
const LONG_WAIT_MILLISECONDS = 3 * 86_400_000;

interface ReviewQueueProps {
  queue: readonly Incident[];
  categories: readonly Category[];
  selectedId: string | null;
  onSelect: (id: string) => void;
}

/** The reports that wait, newest first, each with how long it has waited. */
export function ReviewQueue({ queue, categories, selectedId, onSelect }: ReviewQueueProps) {
  const words = useWords(reviewWords);
  const nameOf = usePlaceNamer();
  return (
    <ul className="review-queue" aria-label={words.queue}>
      {queue.map((incident) => (
        <QueueRow
          key={incident.id}
          incident={incident}
          categories={categories}
          nameOf={nameOf}
          selected={incident.id === selectedId}
          onSelect={onSelect}
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
  onSelect: (id: string) => void;
}

function QueueRow({ incident, categories, nameOf, selected, onSelect }: QueueRowProps) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const top = categories.find((category) => category.code === incident.topCategoryCode);
  const waited = serverTime() - Date.parse(incident.receivedAt);
  return (
    <li>
      <button
        ref={row}
        type="button"
        className="queue-row"
        aria-current={selected || undefined}
        onClick={() => onSelect(incident.id)}
      >
        {top && <CategoryMark category={top} />}
        <span className="queue-text">
          <strong>{fullCategoryName(incident.categoryCode, categories, language)}</strong>
          <span className="muted small">{whereText(incident, words, nameOf)}</span>
          {incident.text && <span className="queue-excerpt small">{incident.text}</span>}
        </span>
        <span className="queue-age small" data-old={waited > LONG_WAIT_MILLISECONDS || undefined}>
          {ageLabel(waited, language)}
          {waited > LONG_WAIT_MILLISECONDS && <span className="visually-hidden">, {words.old}</span>}
        </span>
      </button>
    </li>
  );
}
