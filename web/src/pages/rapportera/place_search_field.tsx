import { useId, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { useEscape } from '../../state/use_escape.ts';
import type { NearbyPlace } from './nearby_places.ts';
import { PlaceList } from './place_list.tsx';
import { searchByName } from './place_search.ts';
import { reportWords } from './report_words.ts';

/** More than a screenful helps nobody: type another letter. */
const SHOWN = 12;

/** Search in the own place register; the answers lie over the map, nearest first among equally good ones. */
export function PlaceSearch({
  places,
  onChoose,
}: {
  places: readonly NearbyPlace[];
  onChoose: (place: NearbyPlace) => void;
}) {
  const words = useWords(reportWords);
  const id = useId();
  const [query, setQuery] = useState('');
  const open = query.trim() !== '';
  const found = open ? searchByName(places, query) : [];
  useEscape(open, () => setQuery(''));
  return (
    <search className="place-search">
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
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p role="status" className="visually-hidden">
        {open ? words.searchResults(found.length) : ''}
      </p>
      {open && (
        <div className="place-results">
          {found.length === 0 ? (
            <p className="place-none">{words.noPlace(query.trim())}</p>
          ) : (
            <PlaceList places={found.slice(0, SHOWN)} label={words.search} onChoose={onChoose} />
          )}
        </div>
      )}
    </search>
  );
}
