import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useWords } from '../../state/language.ts';
import { CategoryMix } from './category_mix.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import { placeText } from './place_text.ts';
import { pointing } from './pointing.ts';
import type { NumberedRepeat } from './use_repeats.ts';

interface RepeatItemProps {
  repeat: NumberedRepeat;
  family: readonly Category[];
  open: boolean;
  pointed: boolean;
  onOpen(): void;
  onPoint(pointed: boolean): void;
}

/** From so many on, "too few" would not be true of a place. */
const tooFewBelow = 10;

/** A place that incidents have come back to: number as on the map, dashed and unfilled, last in the list. */
export function RepeatItem({ repeat, family, open, pointed, onOpen, onPoint }: RepeatItemProps) {
  const words = useWords(lagesbildWords);
  const { number, place } = repeat;
  return (
    <li className="hotspot" data-pointed={pointed || undefined} data-open={open || undefined}>
      <button
        type="button"
        className="hotspot-button"
        data-repeat={number}
        onClick={onOpen}
        {...pointing(onPoint)}
      >
        <span className="repeat-rank">{number}</span>
        <span className="hotspot-text">
          <b>{placeText(place.name, words)}</b>
          <small>{words.repeatCounts(place.count, place.recent)}</small>
        </span>
        <span className="hotspot-class" data-class="faded" title={words.repeatMeans}>
          {place.count < tooFewBelow ? words.repeatTooFew : words.repeatEnough}
        </span>
      </button>
      <div className="hotspot-more">
        <CategoryMix counts={place.categories} family={family} />
      </div>
    </li>
  );
}
