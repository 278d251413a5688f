import { foldName } from './folded_name.ts';

export interface RegisteredPlace {
  id: string;
  name: string;
  lon: number;
  lat: number;
}

export interface PlaceMatch {
  place: RegisteredPlace;
  /** 0–1; 1 when the names are the same but for case, accents and signs. */
  likeness: number;
}

/** From here a place is taken without asking; below it is only proposed. */
const SURE_LIKENESS = 0.85;
const PROPOSED_LIKENESS = 0.5;
/** Two places as near each other in likeness are a question, not an answer. */
const LEAST_LEAD = 0.1;

/**
 * Makes the function that finds a file's place names in the register: the given mapping first (word → place id, '' for
 * none), then the same name, then the likest one by pairs of letters. `sure` is false when a person should look.
 */
export function createPlaceMatcher(
  places: readonly RegisteredPlace[],
  mapping: Record<string, string>,
): (word: string) => (PlaceMatch & { sure: boolean }) | null {
  const byId = new Map(places.map((place) => [place.id, place]));
  const chosen = new Map(Object.entries(mapping).map(([word, id]) => [foldName(word), id]));
  const indexed = places.map((place) => ({ place, name: foldName(place.name) }));
  const known = indexed.map(({ place, name }) => ({ place, name, pairs: letterPairs(name) }));
  const remembered = new Map<string, (PlaceMatch & { sure: boolean }) | null>();

  function match(word: string): (PlaceMatch & { sure: boolean }) | null {
    const name = foldName(word);
    if (name === '') return null;
    const given = chosen.get(name);
    if (given !== undefined) {
      const place = byId.get(given);
      return place ? { place, likeness: 1, sure: true } : null;
    }
    const pairs = letterPairs(name);
    const ranked = known
      .map((one) => ({ place: one.place, likeness: one.name === name ? 1 : likenessOf(pairs, one.pairs) }))
      .sort((a, b) => b.likeness - a.likeness);
    const [best, next] = ranked;
    if (!best || best.likeness < PROPOSED_LIKENESS) return null;
    // the same name is that place, however like it its neighbours are called
    if (best.likeness === 1) return { ...best, sure: next?.likeness !== 1 };
    const leads = best.likeness - (next?.likeness ?? 0) >= LEAST_LEAD;
    return { ...best, sure: leads && best.likeness >= SURE_LIKENESS };
  }

  return (word) => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const found = match(word);
    if (remembered.size < 10_000) remembered.set(word, found);
    return found;
  };
}

function letterPairs(name: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const padded = ` ${name} `;
  for (let i = 0; i + 1 < padded.length; i++) {
    const pair = padded.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Sørensen–Dice over pairs of letters, below 1 for names that are not the same. */
function likenessOf(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : Math.min(0.99, (2 * shared) / all);
}
