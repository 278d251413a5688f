import { lazy, Suspense, useState } from 'react';
import { ErrorBoundary } from '../../components/error_boundary.tsx';
import { useWords } from '../../state/language.ts';
import { isLocated, MARKS_MAXIMUM } from './marked_incidents.ts';
import type { QueueMapProps } from './queue_map.tsx';
import { queueWords } from './queue_words.ts';

const QueueMap = lazy(() => import('./queue_map.tsx'));

/** The map with the choice between the whole queue and the place of the report that is read. */
export function MapArea(props: Omit<QueueMapProps, 'view'>) {
  const words = useWords(queueWords);
  const [wanted, setWanted] = useState<QueueMapProps['view']>('place');
  const { queue, chosen, onMovePoint } = props;
  const hasPlace = chosen !== undefined && isLocated(chosen);
  const view = hasPlace ? wanted : 'queue';
  const without = queue.filter((incident) => !isLocated(incident)).length;
  const notes = [
    without > 0 && words.notOnMap(without),
    queue.length > MARKS_MAXIMUM && words.mapLimit(MARKS_MAXIMUM),
  ].filter(Boolean);
  return (
    <div className="queue-map">
      <ErrorBoundary resetKey="queue-map" fallback={null}>
        <Suspense fallback={null}>
          <QueueMap {...props} view={view} />
        </Suspense>
      </ErrorBoundary>
      {onMovePoint === null && (
        <div className="queue-map-views">
          {(['queue', 'place'] as const).map((choice) => (
            <button
              key={choice}
              type="button"
              className="button"
              aria-pressed={view === choice}
              disabled={choice === 'place' && !hasPlace}
              onClick={() => setWanted(choice)}
            >
              {choice === 'queue' ? words.wholeQueue : words.place}
            </button>
          ))}
        </div>
      )}
      {notes.length > 0 && <p className="queue-map-note small">{notes.join(' ')}</p>}
    </div>
  );
}
