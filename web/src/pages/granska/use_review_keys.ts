import type { KeyboardEvent } from 'react';
import { storedChoice } from '../../state/stored_choice.ts';

/** Single-key shortcuts can be switched off, and hold only in the queue (WCAG 2.1.4): speech input may press them. */
export const shortcutsChoice = storedChoice('lagesbild.shortcuts', ['on', 'off'], 'on');

/** What keys do: those of letters can be switched off, arrows and Escape always hold. */
export interface ReviewKeys {
  letters: Readonly<Record<string, () => void>>;
  /** An arrow down (1) or up (−1), with Shift or without. */
  onArrow: (by: 1 | -1, shift: boolean) => void;
  onEscape: () => void;
}

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** A handler for the queue: calls the function of a pressed key unless a modifier for something else is held. */
export function useReviewKeys({ letters, onArrow, onEscape }: ReviewKeys): (event: KeyboardEvent) => void {
  const enabled = shortcutsChoice.use() === 'on';
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = ARROWS[event.key];
    const letter = enabled && !event.repeat ? letters[event.key] : undefined;
    if (by === undefined && event.key !== 'Escape' && !letter) return;
    event.preventDefault();
    if (by !== undefined) onArrow(by, event.shiftKey);
    else if (letter) letter();
    else onEscape();
  };
}
