import { useEffect, useRef } from 'react';
import { storedChoice } from '../../state/stored_choice.ts';

/** Single-key shortcuts can be switched off (WCAG 2.1.4): speech input may otherwise press them by accident. */
export const shortcutsChoice = storedChoice('lagesbild.shortcuts', ['on', 'off'], 'on');

/** Calls the function of a pressed key, unless somebody is writing or another key is held down. */
export function useReviewKeys(keys: Readonly<Record<string, () => void>>): void {
  const enabled = shortcutsChoice.use() === 'on';
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable]')
      )
        return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
