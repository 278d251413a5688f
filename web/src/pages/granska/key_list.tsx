import { useLanguage, useWords } from '../../state/language.ts';
import { queueWords } from './queue_words.ts';
import { shortcutsChoice } from './use_review_keys.ts';

/** Each key with what it does, in the order of the hand. */
const KEYS = [
  ['j ↓', 'next'],
  ['k ↑', 'previous'],
  ['a', 'accept'],
  ['r', 'return'],
  ['v', 'reject'],
  ['m', 'merge'],
  ['x', 'mark'],
  ['⇧↓ ⇧↑', 'range'],
  ['z', 'undo'],
  ['esc', 'clear'],
] as const;

/** The keys, in sight, with the way to switch them off. */
export function KeyList({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const words = useWords(queueWords);
  const language = useLanguage();
  const enabled = shortcutsChoice.use() === 'on';
  return (
    <div className="shortcuts small" lang={language}>
      <div className="row">
        <label className="row">
          <input
            type="checkbox"
            checked={enabled}
            onChange={(event) => shortcutsChoice.set(event.currentTarget.checked ? 'on' : 'off')}
          />
          {words.shortcuts}
        </label>
        {enabled && (
          <button type="button" className="button-link push-end" aria-expanded={open} onClick={onToggle}>
            {words.keys.help} <kbd className="key">?</kbd>
          </button>
        )}
      </div>
      {enabled && open && (
        <dl className="key-list">
          {KEYS.map(([key, name]) => (
            <div key={key} className="key-row">
              <dt>
                <kbd className="key">{key}</kbd>
              </dt>
              <dd>{words.keys[name]}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
