import { useEffect, useRef } from 'react';

/** What is open, in the order it was opened: Escape closes the last of them only. */
const opened: symbol[] = [];

/** Calls `close` on Escape for as long as something is open and nothing has been opened over it. */
export function useEscape(open: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!open) return;
    const own = Symbol();
    opened.push(own);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || opened.at(-1) !== own) return;
      // one press closes one thing: what closes here must not let the next listener think it is the last
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      opened.splice(opened.indexOf(own), 1);
    };
  }, [open]);
}
