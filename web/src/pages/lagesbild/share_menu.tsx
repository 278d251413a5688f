import { type ReactNode, useId, useRef, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { useEscape } from '../../state/use_escape.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { SavedViews } from './saved_views.tsx';
import { ShareLink } from './share_link.tsx';

/** What is on screen, passed on: as a link, under a name, as files. */
export function ShareMenu({ children: files }: { children: ReactNode }) {
  const words = useWords(lagesbildWords);
  const id = useId();
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  useEscape(open, () => {
    toggle.current?.focus();
    setOpen(false);
  });
  return (
    <div className="share">
      <button
        type="button"
        ref={toggle}
        className="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-icon">
          <path d="M7 9V1.5M4 4l3-2.7L10 4M2 7.5V12.5h10V7.5" />
        </svg>
        <span className="share-word">{words.share}</span>
      </button>
      {open && (
        <div id={id} className="share-panel">
          <ShareLink />
          <SavedViews />
          {files}
        </div>
      )}
    </div>
  );
}
