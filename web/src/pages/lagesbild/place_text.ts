import type { PlaceWords } from '@lagesbild/shared/analysis/name_place.ts';
import type { LagesbildWords } from './lagesbild_words.ts';

/** "Resecentrum", "Nära Resecentrum", or that the place has no name. */
export function placeText({ name, near }: PlaceWords, words: LagesbildWords): string {
  if (name === null) return words.unnamedPlace;
  return near ? words.near(name) : name;
}
