import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

/** Who made the map under the data, in the words of its own file; nothing for a ground of the municipality's own. */
export function MapAttribution({ text }: { text: string | null }) {
  const words = useWords(lagesbildWords);
  return text === null ? null : <p className="map-attribution">{words.attribution(text)}</p>;
}
