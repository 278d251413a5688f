import './hotspot_marks.css';
import { useWords } from '../state/language.ts';
import { hotspotClassTexts } from './hotspot_class_texts.ts';

interface HotspotClassProps {
  history: { class: string | null; run: number } | null;
}

/** The class as a pill: a word always, an arrow where it falls, dashed where it has faded. Nothing without a class. */
export function HotspotClass({ history }: HotspotClassProps) {
  const words = useWords(hotspotClassTexts);
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
