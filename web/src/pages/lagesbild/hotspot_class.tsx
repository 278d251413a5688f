import type { PlaceHistory } from '../../analysis/picture_history.ts';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

/** The class as a pill: a word always, an arrow where it falls, dashed where it has faded. Nothing without a class. */
export function HotspotClass({ history }: { history: PlaceHistory | null }) {
  const words = useWords(lagesbildWords);
  if (!history?.class) return null;
  const { class: name, run } = history;
  return (
    <span className="hotspot-class" data-class={name} title={words.classMeans[name]}>
      {words.classNames[name]}
      {name === 'recurring' && ` · ${words.runLength(run)}`}
      {name === 'diminishing' && <span aria-hidden="true"> ↓</span>}
    </span>
  );
}
