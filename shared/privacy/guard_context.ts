import type { GuardContext } from './find_personal_data.ts';
import { preparePlaceNames } from './place_names.ts';

/** What the guard knows of a municipality: its own name and its places are nobody's names. */
export function guardContext(municipalityName: string, places: readonly { name: string }[]): GuardContext {
  return { placeNames: preparePlaceNames([municipalityName, ...places.map(({ name }) => name)]) };
}
