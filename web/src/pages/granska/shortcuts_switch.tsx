import { useWords } from '../../state/language.ts';
import { reviewWords } from './review_words.ts';
import { shortcutsChoice } from './use_review_keys.ts';

/** The keys, told once, with the way to switch them off. */
export function ShortcutsSwitch() {
  const words = useWords(reviewWords);
  const enabled = shortcutsChoice.use() === 'on';
  return (
    <div className="shortcuts small">
      <label className="row">
        <input
          type="checkbox"
          checked={enabled}
          onChange={(event) => shortcutsChoice.set(event.currentTarget.checked ? 'on' : 'off')}
        />
        {words.shortcuts}
      </label>
      {enabled && <p className="muted">{words.shortcutKeys}</p>}
    </div>
  );
}
