import { type RefObject, useId } from 'react';
import { useWords } from '../../state/language.ts';
import { visaWords } from './visa_words.ts';

/** What the keys do. Escape closes it, as the browser does with every dialog. */
export function KeysDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const words = useWords(visaWords);
  const id = useId();
  return (
    <dialog ref={dialog} className="visa-dialog" aria-labelledby={id}>
      <h2 id={id}>{words.keys}</h2>
      <dl className="visa-facts">
        {words.keyRows.map(([keys, deed]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{deed}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
