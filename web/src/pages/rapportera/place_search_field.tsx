import { useId, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { useEscape } from '../../state/use_escape.ts';
import { LatestPlaceList } from './latest_place_list.tsx';
import type { LatestPlace } from './latest_places.ts';
import type { NearbyPlace } from './nearby_places.ts';
import { PlaceList } from './place_list.tsx';
import { searchByName } from './place_search.ts';
import type { ReportPlace } from './report_draft.ts';
import { reportWords } from './report_words.ts';

/** More than a screenful helps nobody: type another letter. */
const SHOWN = 12;
/** Beside the latest ones, before anything is typed. */
const SHOWN_UNASKED = 4;

interface PlaceSearchProps {
  places: readonly NearbyPlace[];
  latest: readonly LatestPlace[];
  onChoose: (place: NearbyPlace) => void;
  onLatest: (place: ReportPlace) => void;
}

/** Search in the own place register; the answers lie over the map, nearest first among equally good ones. Before a letter is typed: one's own latest places, and the nearest. */
export function PlaceSearch({ places, latest, onChoose, onLatest }: PlaceSearchProps) {
  const words = useWords(reportWords);
  const id = useId();
  const [query, setQuery] = useState('');
  const [entered, setEntered] = useState(false);
  const typed = query.trim() !== '';
  const open = typed || entered;
  const found = typed ? searchByName(places, query) : [];
  const close = () => {
    setQuery('');
    setEntered(false);
  };
  useEscape(open, close);
  return (
    <search
      className="place-search"
      onBlur={({ currentTarget, relatedTarget }) => {
        // a browser that gives buttons no focus says nothing of where it went: the press still has to arrive
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setEntered(false);
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {words.search}
      </label>
      <input
        id={id}
        type="search"
        className="input"
        placeholder={words.search}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onFocus={() => setEntered(true)}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p role="status" className="visually-hidden">
        {typed ? words.searchResults(found.length) : ''}
      </p>
      {open && (typed || latest.length + places.length > 0) && (
        <div className="place-results">
          {!typed && <LatestPlaceList places={latest} onChoose={onLatest} />}
          {!typed && (
            <PlaceList places={places.slice(0, SHOWN_UNASKED)} label={words.places} onChoose={onChoose} />
          )}
          {typed && found.length === 0 && <p className="place-none">{words.noPlace(query.trim())}</p>}
          {found.length > 0 && (
            <PlaceList places={found.slice(0, SHOWN)} label={words.search} onChoose={onChoose} />
          )}
        </div>
      )}
    </search>
  );
}
