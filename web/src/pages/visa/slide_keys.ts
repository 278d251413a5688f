import { useEffect, useRef, useState } from 'react';

interface SlideKeys {
  next(): void;
  back(): void;
  first(): void;
  last(): void;
  hotspot(number: number): void;
  fullScreen(): void;
  help(): void;
  /** Escape while somebody types. */
  leaveField(): void;
}

/** A number that nobody finishes is forgotten, milliseconds. */
const FORGOTTEN_AFTER = 4000;

const FIELD = 'input, select, textarea, [contenteditable]';
const isIn = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

/**
 * The keys of the presentation, heard on the whole page. In a field every key is the field's own but Escape, which
 * leaves it; on a button Space and Enter press it. Gives back the digits typed so far.
 */
export function useSlideKeys(keys: SlideKeys): string {
  const [digits, setDigits] = useState('');
  const latest = useRef({ keys, digits });
  latest.current = { keys, digits };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isIn(event.target, 'dialog')) return;
      const { keys: now, digits: typed } = latest.current;
      if (isIn(event.target, FIELD)) {
        if (event.key === 'Escape') now.leaveField();
        return;
      }
      const presses = isIn(event.target, 'button, a, summary');
      if (presses && (event.key === ' ' || event.key === 'Enter')) return;
      const deed = deedOf(event.key, now, typed);
      if (/^\d$/.test(event.key)) setDigits((typed + event.key).slice(-2));
      else if (event.key !== 'Shift') setDigits('');
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  useEffect(() => {
    if (digits === '') return;
    const timer = setTimeout(() => setDigits(''), FORGOTTEN_AFTER);
    return () => clearTimeout(timer);
  }, [digits]);
  return digits;
}

function deedOf(key: string, keys: SlideKeys, digits: string): (() => void) | null {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
    case ' ':
      return keys.next;
    case 'ArrowLeft':
    case 'PageUp':
      return keys.back;
    case 'Home':
      return keys.first;
    case 'End':
      return keys.last;
    case 'Enter':
      return digits === '' ? null : () => keys.hotspot(Number(digits));
    case 'f':
    case 'F':
      return keys.fullScreen;
    case '?':
      return keys.help;
    default:
      return null;
  }
}
