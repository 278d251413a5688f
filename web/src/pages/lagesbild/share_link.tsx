import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

/** Copies the address, which holds everything; where the browser refuses, it is there to be copied by hand. */
export function ShareLink() {
  const words = useWords(lagesbildWords);
  const [copied, setCopied] = useState<'not_yet' | 'yes' | 'refused'>('not_yet');
  const link = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (copied === 'refused') link.current?.select();
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  return (
    <section aria-labelledby="share-link">
      <h2 id="share-link" className="eyebrow">
        {words.link}
      </h2>
      <p className="muted small">{words.linkHint}</p>
      <button type="button" className="button" onClick={() => void copy()}>
        {words.copyLink}
      </button>
      <p role="status" className="small">
        {copied === 'yes' && words.linkCopied}
        {copied === 'refused' && words.linkNotCopied}
      </p>
      {copied === 'refused' && (
        <input
          ref={link}
          className="input"
          readOnly
          aria-label={words.linkItself}
          value={window.location.href}
        />
      )}
    </section>
  );
}
