import { useWords } from '../../state/language.ts';
import type { LatestPlace } from './latest_places.ts';
import type { ReportPlace } from './report_draft.ts';
import { reportWords } from './report_words.ts';

interface LatestPlaceListProps {
  places: readonly LatestPlace[];
  onChoose: (place: ReportPlace) => void;
}

/** Where one's own last reports were, as rows to press. */
export function LatestPlaceList({ places, onChoose }: LatestPlaceListProps) {
  const words = useWords(reportWords);
  if (places.length === 0) return null;
  return (
    <ul className="place-list" aria-label={words.latestPlaces}>
      {places.map(({ label, place }) => (
        <li key={label}>
          <button type="button" className="place-row" onClick={() => onChoose(place)}>
            <span>{label}</span>
            <span className="place-distance">{words.latestPlace}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
