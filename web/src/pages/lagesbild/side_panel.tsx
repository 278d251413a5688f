import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../state/language.ts';
import { useEscape } from '../../state/use_escape.ts';
import { lagesbildWords } from './lagesbild_words.ts';

interface SidePanelProps {
  title: string;
  /** Two things side by side. */
  wide?: boolean;
  onClose(): void;
  children: ReactNode;
}

/** What was opened, on the right of the map; on a phone a sheet from below. Takes focus, Escape closes it. */
export function SidePanel({ title, wide, onClose, children }: SidePanelProps) {
  const words = useWords(lagesbildWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    return () => {
      // back to what was pressed, or to the content when that is gone with the marks it belonged to
      const back = opener.current;
      const isThere = back instanceof HTMLElement && back.isConnected && back !== document.body;
      (isThere ? back : document.getElementById('main'))?.focus({ preventScroll: true });
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another thing opened
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  useEscape(true, onClose);
  return (
    <section className="side-panel" data-wide={wide || undefined} aria-labelledby="side-panel-title">
      <div className="side-panel-head">
        <h2 id="side-panel-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="button button-icon" aria-label={words.close} onClick={onClose}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-icon">
            <path d="m2 2 10 10M12 2 2 12" />
          </svg>
        </button>
      </div>
      <div className="side-panel-body">{children}</div>
    </section>
  );
}
