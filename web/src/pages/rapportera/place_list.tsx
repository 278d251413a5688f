import { useLanguage } from '../../state/language.ts';
import { distanceLabel, type NearbyPlace } from './nearby_places.ts';

interface PlaceListProps {
  places: readonly NearbyPlace[];
  label: string;
  onChoose: (place: NearbyPlace) => void;
}

/** Places as full-width rows to press, with the distance when it is known. */
export function PlaceList({ places, label, onChoose }: PlaceListProps) {
  const language = useLanguage();
  if (places.length === 0) return null;
  return (
    <ul className="place-list" aria-label={label}>
      {places.map((place) => (
        <li key={place.id}>
          <button type="button" className="place-row" onClick={() => onChoose(place)}>
            <span>{place.name}</span>
            {place.distanceMeters !== null && (
              <span className="place-distance">{distanceLabel(place.distanceMeters, language)}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
