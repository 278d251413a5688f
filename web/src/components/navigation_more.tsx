import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../state/language.ts';
import { useEscape } from '../state/use_escape.ts';
import { shellWords } from './shell_words.ts';

/** Pages that are opened seldom, folded under one word where the row has no room; in the narrow menu they stand with the others. */
export function NavigationMore({ isCurrent, children }: { isCurrent: boolean; children: ReactNode }) {
  const words = useWords(shellWords);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [location] = useLocation();
  const item = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it closes whenever the page changes
  useEffect(() => setOpen(false), [location]);
  useEscape(open, () => {
    setOpen(false);
    button.current?.focus();
  });
  useEffect(() => {
    if (!open) return;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !item.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);
  return (
    <li className="navigation-more" ref={item}>
      <button
        ref={button}
        type="button"
        className="navigation-link navigation-more-button"
        aria-expanded={open}
        aria-controls={id}
        data-current={isCurrent || undefined}
        onClick={() => setOpen(!open)}
      >
        {words.more}
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
      <ul id={id} className="navigation-more-list" data-open={open || undefined}>
        {children}
      </ul>
    </li>
  );
}
