import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { RepeatItem } from './repeat_item.tsx';
import type { Pointed } from './use_pointed.ts';
import { mostAtFirst, type NumberedRepeat, type RepeatState } from './use_repeats.ts';

interface RepeatListProps {
  repeats: RepeatState;
  family: readonly Category[];
  /** The opened one. */
  opened: NumberedRepeat | null;
  pointed: Pointed;
  onOpen(repeat: NumberedRepeat): void;
}

/** Places that incidents have come back to, outside the hotspots and after them. */
export function RepeatList({ repeats, family, opened, pointed, onOpen }: RepeatListProps) {
  const words = useWords(lagesbildWords);
  const { numbered, shown, all, showAll } = repeats;
  if (numbered.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow hotspots-unusual" title={words.repeatMeans}>
        {words.repeats}
      </h3>
      <ol start={numbered[0]!.number}>
        {shown.map((repeat) => (
          <RepeatItem
            key={repeat.position}
            repeat={repeat}
            family={family}
            open={opened?.number === repeat.number}
            pointed={pointed.isAt('repeat', repeat.number)}
            onOpen={() => onOpen(repeat)}
            onPoint={(on) => pointed.point(on ? repeatTarget(repeat) : null)}
          />
        ))}
      </ol>
      {numbered.length > mostAtFirst && (
        <p className="repeat-more">
          <button type="button" className="link-button" aria-expanded={all} onClick={() => showAll(!all)}>
            {all ? words.repeatsFewer : words.repeatsAll(numbered.length)}
          </button>
        </p>
      )}
    </>
  );
}

/** About 60 m either way at this latitude. */
const reach = { lon: 0.001, lat: 0.0005 };

/** What is drawn heavier for a repeat place, and where it is. */
function repeatTarget({ number, place: { lon, lat } }: NumberedRepeat) {
  const bounds: [number, number, number, number] = [
    lon - reach.lon,
    lat - reach.lat,
    lon + reach.lon,
    lat + reach.lat,
  ];
  return { kind: 'repeat' as const, number, bounds };
}
